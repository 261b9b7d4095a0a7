import Language
import TextModel

/// Days of acts that their own clause does not name, but the clause beside or above.
extension ClaimDateReader {
  /// "Will be signed by 1 November": some time between publication and then.
  func deadline(of verb: Int) -> DateValue? {
    guard let published, parse.children(verb, "aux").contains(where: { parse.words[$0] == "will" })
    else { return nil }
    let sentence = parse.sentences[parse.sentenceNumber[verb]]
    let ends = times.filter { time in
      guard sentence.contains(time.tokens.lowerBound), time.tokens.upperBound <= parse.tokens.count,
        time.tokens.lowerBound > 0, parse.words[time.tokens.lowerBound - 1] == "by",
        Self.isEndToCome(time, published, parse)
      else { return false }
      return Self.holders(of: time, parse).first == verb
    }
    guard ends.count == 1, let end = ends[0].expression.value, end.end == nil else { return nil }
    return DateValue(from: published.start, to: end.start)
  }

  /// "In 1902 he promised Britain, which then ruled X": the year of what the sentence tells.
  func then(_ verb: Int, _ dated: [Int]) -> DateValue? {
    guard parse.dep(verb) == "relcl",
      ["rule", "govern", "control", "occupy", "hold", "own", "run", "administer", "lead", "head"]
        .contains(parse.lemmas[verb]),
      parse.children(verb, "advmod").contains(where: { parse.words[$0] == "then" }),
      own(verb, dated) == nil
    else { return nil }
    var node = parse.head(verb)
    for _ in 0..<6 where !parse.isVerb(node) { node = parse.head(node) }
    guard let value = own(node, dated, lasts: false),
      let year = DateValue.Point(year: value.start.year)
    else { return nil }
    return DateValue(year)
  }

  /// "The plan, agreed on Tuesday, was brokered by X": whoever helps to make it does so when it is
  /// made.
  func making(_ verb: Int, _ dated: [Int]) -> DateValue? {
    guard
      ["broker", "mediate", "negotiate", "facilitate", "sign", "witness", "draft"]
        .contains(parse.lemmas[verb]),
      own(verb, dated) == nil, let noun = parse.child(verb, "nsubjpass")
    else { return nil }
    return done(noun, dated)
  }

  /// "Had seized X and swept across Y in the summer of 2014": the time behind the last of several
  /// verbs of one subject and one tense is that of all.
  func shared(_ verb: Int, _ dated: [Int]) -> DateValue? {
    guard parse.isVerb(verb), ["VBD", "VBN"].contains(parse.tokens[verb].tag) else { return nil }
    let joined = parse.children(verb, "conj").filter {
      $0 > verb && parse.tokens[$0].tag == parse.tokens[verb].tag
        && !parse.hasChild($0, "nsubj", "nsubjpass", "aux", "auxpass")
    }
    guard let last = joined.last else { return nil }
    if let value = shared(last, dated) { return value }
    guard
      let time = dated.first(where: {
        holders[$0].first == last && times[$0].tokens.lowerBound > last
      })
    else { return nil }
    return value(of: time, as: last)
  }

  /// Since when a tie has stood that a noun names: "X and Y have been allies since 1999", "its ally
  /// from 1951 to 1970".
  func standing(_ noun: Int) -> DateValue? {
    let sentence = parse.sentences[parse.sentenceNumber[noun]]
    let copula = parse.head(noun)
    let isPredicate =
      parse.dep(noun) == "attr" && ["be", "remain", "become"].contains(parse.lemmas[copula])
    let dated = times.indices.filter { i in
      guard sentence.contains(times[i].tokens.lowerBound), let holder = holders[i].first else {
        return false
      }
      let before = times[i].tokens.lowerBound - 1
      let isBound =
        [before, before + 1].contains { $0 >= 0 && Self.bounds.contains(parse.words[$0]) }
      return isBound && (holder == noun || isPredicate && holder == copula)
    }
    return dated.count == 1 ? value(of: dated[0]) : nil
  }

  private static let bounds: WordSet = [
    "since", "from", "between", "until", "throughout", "during",
  ]

  /// Whether a participle behind a noun tells what was done to it: "signed in Addis Ababa".
  static func isDone(_ trigger: Int, _ parse: Parse) -> Bool {
    parse.tokens[trigger].tag == "VBN" && parse.dep(trigger) == "acl"
      && !parse.hasChild(trigger, "aux") && !parse.hasChild(trigger, "auxpass")
  }
}
