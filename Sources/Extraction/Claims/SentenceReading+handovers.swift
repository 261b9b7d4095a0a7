import Language
import TextModel

/// Posts that pass from one to another, and such as are filled in one sentence and whose holder the
/// next one names.
extension SentenceReading {
  /// Rules whose claims stay where the learned model knows no such reading.
  static let handoverRules: Set<String> = [
    "replaces: to whom the post goes", "appointed: whom the next sentence names",
    "appointed: beside whom", "appointed: who joins the cabinet",
    "cooperates-with: in what another one leads",
  ]

  /// "Pappas resigned; his post went to Eleni Drakou", "her seat passes to Y".
  func handovers(in sentence: Range<Int>) -> [ClaimDraft] {
    var result: [ClaimDraft] = []
    for verb in sentence
    where parse.isVerb(verb) && parse.lists["passing-verbs"].contains(parse.lemmas[verb]) {
      let posts = parse.children(verb, "nsubj", "nsubjpass").filter {
        parse.lists["post-words"].contains(parse.lemmas[$0])
      }
      let owners = posts.flatMap { parse.children($0, "poss") }.flatMap {
        matcher.arguments.arguments(at: $0, accepts: { matcher.entityTypes[$0] == "person" })
      }
      let heirs = parse.prepositions(of: verb).filter { $0.word == "to" }.flatMap {
        matcher.arguments.arguments(
          at: $0.object, accepts: { matcher.entityTypes[$0] == "person" })
      }
      guard owners.count == 1, let owner = owners.first, let heir = heirs.first,
        owner.entity != heir.entity
      else { continue }
      let facts = factuality.read(trigger: verb, anchor: verb, literals: [])
      guard !facts.isNegative, !facts.isDenied else { continue }
      let said = attribution.read(trigger: verb, anchor: verb)
      result.append(
        clause(
          "replaces", from: heir, to: owner.entity, at: verb, sentence, said,
          isPossible: facts.isPossible, confidence: 0.8, "replaces: to whom the post goes"))
    }
    return result
  }

  /// "Hellas Bank named a new chief executive on Friday. Eleni Stavrou takes over from X": whom the
  /// sentence before speaks of without a name.
  func newcomers(in sentence: Range<Int>) -> [ClaimDraft] {
    guard let first = sentence.first(where: { !parse.tokens[$0].isSpace }),
      parse.sentenceNumber[first] > 0,
      let verb = sentence.first(where: { parse.isVerb($0) && parse.isRoot($0) })
    else { return [] }
    let named = parse.children(verb, "nsubj").flatMap {
      matcher.arguments.arguments(at: $0, accepts: { matcher.entityTypes[$0] == "person" })
    }
    guard named.count == 1, let person = named.first, person.isName,
      parse.lists["starting-verbs"].contains(parse.lemmas[verb])
    else { return [] }
    let before = parse.sentences[parse.sentenceNumber[first] - 1]
    guard isRead(before) else { return [] }
    for choice in before
    where parse.isVerb(choice)
      && parse.lists["object-adjunct-verbs"].contains(parse.lemmas[choice])
      && !parse.isPassive(choice)
    {
      guard
        let post = parse.children(choice, "dobj").first(where: {
          parse.lists["post-holders"].contains(parse.lemmas[$0])
        }), matcher.arguments.mention(at: post) == nil,
        parse.children(post, "det").contains(where: {
          ["a", "an", "its"].contains(parse.words[$0])
        })
          || parse.children(post, "amod").contains(where: { parse.words[$0] == "new" })
      else { continue }
      let facts = factuality.read(trigger: choice, anchor: choice, literals: [])
      guard !facts.isNegative, !facts.isDenied, !facts.isPossible else { continue }
      let said = attribution.read(trigger: choice, anchor: choice)
      return actors(of: choice).filter { $0.entity != person.entity }.map {
        clause(
          "appointed", from: $0, to: person.entity, at: choice, before, said, isPossible: false,
          confidence: 0.75, "appointed: whom the next sentence names")
      }
    }
    return []
  }

  /// "Put forward the surgeon X for health and the banker Y for finance": the parser hangs Y on
  /// what X is to be.
  func besides(_ drafts: [ClaimDraft], in sentence: Range<Int>) -> [ClaimDraft] {
    var result: [ClaimDraft] = []
    var known = Set(drafts.filter { $0.claim.type == "appointed" }.map { [$0.from, $0.to] })
    for draft in drafts where draft.claim.type == "appointed" {
      guard
        let name = analysis.mentions.first(where: {
          $0.form == .name && $0.entities == [draft.to] && sentence.contains($0.head)
            && $0.tokens.lowerBound > draft.trigger && $0.tokens.lowerBound < draft.trigger + 12
        })
      else { continue }
      let start = name.tokens.upperBound
      guard let link = start < sentence.upperBound ? parse.words[start] : nil,
        ["for", "as", "to"].contains(link),
        let and = (start..<min(sentence.upperBound, start + 7)).first(where: {
          parse.words[$0] == "and"
        }), let next = nextSigner(from: and, in: sentence), next.1 < sentence.upperBound,
        parse.words[next.1] == link, known.insert([draft.from, next.0]).inserted,
        next.0 != draft.from
      else { continue }
      var beside = draft
      beside.to = next.0
      beside.claim.to = analysis.entities[next.0].id
      beside.claim.confidence *= 0.9
      beside.claim.rule = "appointed: beside whom"
      result.append(beside)
    }
    return result
  }

  /// "The president-elect filled the last gaps in his cabinet. Makis Loizou goes to finance;
  /// justice went to Anna Zeni": whom the sentences behind the news of a cabinet name for it.
  func cabinet(in sentence: Range<Int>) -> [ClaimDraft] {
    guard let first = sentence.first(where: { !parse.tokens[$0].isSpace }),
      let verb = sentence.first(where: { parse.isVerb($0) && parse.isRoot($0) })
    else { return [] }
    let number = parse.sentenceNumber[first]
    var heirs: [ArgumentReader.Argument] = []
    for clause in [verb] + sentence.filter({ isBeside($0, verb) }) {
      heirs += joining(clause)
    }
    guard !heirs.isEmpty else { return [] }
    for back in 1...3 where number - back >= 0 {
      let range = parse.sentences[number - back]
      guard isRead(range) else { return [] }
      for choice in range where isForming(choice) {
        let facts = factuality.read(trigger: choice, anchor: choice, literals: [])
        guard !facts.isNegative, !facts.isDenied, !facts.isPossible else { continue }
        let heads = actors(of: choice).filter {
          ["person", "country"].contains(matcher.entityTypes[$0.entity])
        }
        guard heads.count == 1, let head = heads.first else { continue }
        let said = attribution.read(trigger: verb, anchor: verb)
        return heirs.filter { $0.entity != head.entity }.map { heir in
          clause(
            "appointed", from: head, to: heir.entity, at: verb, sentence, said, isPossible: false,
            confidence: 0.7, "appointed: who joins the cabinet")
        }
      }
    }
    return []
  }

  /// A clause that stands beside the first one of its sentence.
  private func isBeside(_ token: Int, _ verb: Int) -> Bool {
    token != verb && parse.isVerb(token)
      && (["conj", "ccomp", "parataxis"].contains(parse.dep(token)) && parse.head(token) == verb)
      && parse.hasChild(token, "nsubj")
  }

  /// "Goes to finance", "becomes foreign minister", "justice went to X".
  private func joining(_ verb: Int) -> [ArgumentReader.Argument] {
    guard !parse.isPassive(verb), !parse.hasChild(verb, "neg") else { return [] }
    let people: (Int) -> Bool = { self.matcher.entityTypes[$0] == "person" }
    let subjects = parse.children(verb, "nsubj")
    func isBrief(_ noun: Int) -> Bool {
      parse.lists["briefs"].contains(parse.lemmas[noun])
        || parse.children(noun, "compound").contains {
          parse.lists["briefs"].contains(parse.lemmas[$0])
        }
    }
    switch parse.lemmas[verb] {
    case "go":
      let goals = parse.prepositions(of: verb).filter { $0.word == "to" }.map(\.object)
      if subjects.contains(where: isBrief) {
        return goals.flatMap { matcher.arguments.arguments(at: $0, accepts: people) }
      }
      guard goals.contains(where: isBrief) else { return [] }
    case "become", "be":
      guard
        parse.children(verb, "attr").contains(where: {
          parse.lists["post-holders"].contains(parse.lemmas[$0])
        })
      else { return [] }
    case "take", "get", "keep", "receive", "retain":
      guard
        parse.children(verb, "dobj").contains(where: isBrief)
          || parse.prepositions(of: verb).contains(where: { isBrief($0.object) })
      else { return [] }
    default: return []
    }
    return subjects.flatMap { matcher.arguments.arguments(at: $0, accepts: people) }
  }

  /// "Filled the last gaps in his cabinet", "unveiled a new government", "reshuffled his team".
  private func isForming(_ verb: Int) -> Bool {
    guard parse.isVerb(verb), parse.lists["forming-verbs"].contains(parse.lemmas[verb]),
      !parse.isPassive(verb)
    else { return false }
    let objects = parse.children(verb, "dobj")
    let all =
      objects + objects.flatMap { parse.prepositions(of: $0).map(\.object) }
      + parse.prepositions(of: verb).map(\.object)
    return all.contains { parse.lists["cabinets"].contains(parse.lemmas[$0]) }
  }

  /// "Takes part in the American-led alliance", "belongs to a coalition led by France": who is in
  /// it works with its leader.
  func ledTogether(in sentence: Range<Int>) -> [ClaimDraft] {
    var result: [ClaimDraft] = []
    let states: (Int) -> Bool = {
      ["country", "organization", "armed-group"].contains(self.matcher.entityTypes[$0])
    }
    for noun in sentence where parse.lists["leagues"].contains(parse.lemmas[noun]) {
      let leaders =
        parse.children(noun, "amod", "acl").filter {
          parse.lemmas[$0] == "lead" || parse.words[$0] == "led"
        }
        .flatMap { led in
          parse.prepositions(of: led).filter { $0.word == "by" }.map(\.object)
            + parse.children(led, "npadvmod", "amod", "compound", "advmod", "nmod", "nsubj")
        }
        .flatMap { matcher.arguments.arguments(at: $0, accepts: states) }
      guard leaders.count == 1, let leader = leaders.first, let verb = joined(noun) else {
        continue
      }
      let facts = factuality.read(trigger: verb, anchor: verb, literals: [])
      guard !facts.isNegative, !facts.isDenied else { continue }
      let said = attribution.read(trigger: verb, anchor: verb)
      for member in actors(of: verb) where states(member.entity) && member.entity != leader.entity {
        result.append(
          clause(
            "cooperates-with", from: member, to: leader.entity, at: verb, sentence, said,
            isPossible: facts.isPossible, confidence: 0.75,
            "cooperates-with: in what another one leads"))
      }
    }
    return result
  }

  /// The verb by which somebody is in what a noun names: "joined it", "takes part in it", "is a
  /// member of it".
  private func joined(_ noun: Int) -> Int? {
    let verb = parse.head(noun)
    if parse.dep(noun) == "dobj", ["join", "enter"].contains(parse.lemmas[verb]) { return verb }
    guard parse.dep(noun) == "pobj" else { return nil }
    let above = parse.head(verb)
    if parse.isVerb(above),
      parse.lists["joining-verbs"].contains(parse.lemmas[above]),
      ["in", "to", "with", "within", "as"].contains(parse.words[verb])
    {
      return above
    }
    // "Taking part in it", "is part of it".
    if ["part", "member"].contains(parse.lemmas[above]), parse.isVerb(parse.head(above)),
      ["take", "be", "play", "become"].contains(parse.lemmas[parse.head(above)])
    {
      return parse.head(above)
    }
    return nil
  }
}
