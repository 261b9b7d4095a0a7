import Language
import TextModel

/// Says which entities stand at a place of the tree: through mentions, relative pronouns,
/// apposition, coordination, and groups that stand for those who send them.
final class ArgumentReader {
  let parse: Parse
  let analysis: DocumentAnalysis
  /// Mentions by head token, longest first.
  private let byHead: [Int: [Int]]
  /// For each token the mention that it heads, the longest, or else the shortest name or
  /// description that it is part of; -1 for none.
  private let nearest: [Int]

  /// Words that set somebody against the others, as "not".
  private let contrasted: [String]

  /// Whether "the decision" may stand for who made it in the sentence before: for what is praised
  /// or condemned.
  var looksBack = false
  /// The country that a first person in a quotation speaks for, by token.
  var speakersHome: ((Int) -> Int?)?
  /// Whether a speaker is being looked for, who is no first person himself.
  var isAsking = false
  /// The country in whose office a person stands.
  var officeCountry: ((Int) -> Int?)?
  /// Whose officer a person is.
  var band: ((Int) -> Int?)?
  /// The country in which a place is known to lie.
  var placeCountry: ((Int) -> Int?)?

  /// An entity at a place of the tree.
  struct Argument: Hashable {
    let entity: Int
    /// The token that stands for it.
    let token: Int
    /// Whether the text sets it against the others: "and not C", "rather than C".
    var isContrasted = false
    let confidence: Double
    /// Whether a name, rather than a pronoun or description.
    var isName = true
  }

  init(parse: Parse, analysis: DocumentAnalysis) {
    self.parse = parse
    contrasted = parse.lists["contrasted"].sorted()
    self.analysis = analysis
    var byHead: [Int: [Int]] = [:]
    var nearest = [Int](repeating: -1, count: parse.tokens.count)
    let lengths = analysis.mentions.map(\.tokens.count)
    for (i, mention) in analysis.mentions.enumerated() {
      byHead[mention.head, default: []].append(i)
      if mention.form == .name || mention.form == .description {
        for token in mention.tokens where nearest[token] < 0 || lengths[i] < lengths[nearest[token]]
        {
          nearest[token] = i
        }
      }
    }
    for head in Array(byHead.keys) {
      byHead[head]?.sort { a, b in (lengths[a], b) > (lengths[b], a) }
    }
    for (head, mentions) in byHead { nearest[head] = mentions[0] }
    self.byHead = byHead
    self.nearest = nearest
  }

  /// The entities of a phrase with its coordinated members.
  ///
  /// - Parameter descends: whether the possessor or agent of the phrase may stand for it.
  /// - Parameter accepts: which entities may stand there.
  func arguments(
    at head: Int, descends: Bool = false, accepts: (Int) -> Bool, depth: Int = 0
  ) -> [Argument] {
    guard depth < 12 else { return [] }
    var result = single(at: head, descends: descends, accepts: accepts, depth: depth)
    if contrasted.contains(where: { isContrasted(head, by: $0) }) {
      for i in result.indices { result[i].isContrasted = true }
    }
    for member in parse.children(head, "conj")
    where parse.isNominal(member) || mention(at: member) != nil {
      var more = arguments(at: member, descends: descends, accepts: accepts, depth: depth + 1)
      if contrasts(member, in: head) {
        for i in more.indices { more[i].isContrasted = true }
      }
      result += more
    }
    result += flattened(head, beside: result, accepts: accepts)
    // "Presidents A of Nigeria and B of Benin": the name hangs on the noun, and B on the name.
    if let number = mention(at: head), analysis.mentions[number].head != head,
      parse.dep(analysis.mentions[number].head) == "appos", parse.tokens[head].tag == "NNS"
    {
      for member in parse.children(analysis.mentions[number].head, "conj") {
        result += arguments(at: member, accepts: accepts, depth: depth + 1)
      }
    }
    // "The mayor, X, and the bank Y": a single mayor, and somebody else behind him.
    if parse.tokens[head].tag == "NN" || isCapitalPost(head) {
      for name in parse.children(head, "appos") where name > head {
        for member in parse.children(name, "conj")
        where parse.isNominal(member) && mention(at: member) != mention(at: name) {
          result += arguments(at: member, accepts: accepts, depth: depth + 1)
        }
      }
    }
    // The parser takes a list of countries for an apposition now and then.
    for other in parse.children(head, "appos") where !result.isEmpty {
      guard let mention = mention(at: other) else { continue }
      let types = Set(analysis.mentions[mention].entities.map { analysis.entities[$0].type })
      let listed = Set(result.map { analysis.entities[$0.entity].type })
      if types == listed, types == ["country"] || types == ["organization"],
        parse.hasChild(other, "conj", "cc") || parse.hasChild(head, "cc")
      {
        result += arguments(at: other, descends: descends, accepts: accepts, depth: depth + 1)
      }
    }
    var seen: Set<Int> = []
    return result.filter { seen.insert($0.entity).inserted }
  }

  /// The mention that a token heads or, failing that, the name it is part of.
  func mention(at token: Int) -> Int? {
    guard nearest.indices.contains(token), nearest[token] >= 0 else { return nil }
    return nearest[token]
  }

  /// Whether a token heads a mention of an entity.
  func isHead(_ token: Int, of entity: Int) -> Bool {
    (byHead[token] ?? []).contains { analysis.mentions[$0].entities.contains(entity) }
  }

  /// Entities of modifiers in front of a noun: "Turkey-Libya deal", "Iranian advisers".
  func modifiers(of noun: Int, accepts: (Int) -> Bool) -> [Argument] {
    // "Their China factories" are not China's.
    if parse.lists["outposts"].contains(parse.lemmas[noun]),
      parse.children(noun, "poss").contains(where: { parse.tokens[$0].tag == "PRP$" })
    {
      return []
    }
    var result: [Argument] = []
    var stack = parse.children(noun, "amod", "compound", "nmod", "npadvmod")
    var visited: Set<Int> = []
    while let token = stack.popLast() {
      guard token < noun, visited.insert(token).inserted, !isHyphenAgent(token, of: noun) else {
        continue
      }
      if let number = mention(at: token), !analysis.mentions[number].tokens.contains(noun) {
        result += own(number, at: token, accepts: accepts)
      }
      stack += parse.children(token, "amod", "compound", "nmod", "conj", "npadvmod").filter {
        $0 < noun
      }
    }
    // "Republican allies such as X" are somebody else's, of that party.
    if ["ally", "friend", "colleague", "supporter"].contains(parse.lemmas[noun]) {
      result.removeAll { analysis.entities[$0.entity].name.contains("Party") }
    }
    var seen: Set<Int> = []
    let sorted = result.sorted { $0.token < $1.token }.filter { seen.insert($0.entity).inserted }
    // "Bosnian Serb troops", "Turkish Cypriot leaders": a people, and neither of the two states.
    return sorted.filter { one in
      !sorted.contains { other in
        abs(one.token - other.token) == 1
          && [one, other].allSatisfy { analysis.entities[$0.entity].type == "country" }
      }
    }
  }

  /// One member without those coordinated to it.
  private func single(
    at head: Int, descends: Bool, accepts: (Int) -> Bool, depth: Int
  ) -> [Argument] {
    let chief = chief(of: head, accepts: accepts)
    if !chief.isEmpty { return chief }
    if let list = listBefore(relative: head) {
      return arguments(at: list, accepts: accepts, depth: depth + 4)
    }
    if let blow = parse.antecedent(head), isBlow(blow, as: head) {
      return owners(of: blow, accepts: accepts, depth: depth)
    }
    let named = members(of: head, accepts: accepts, depth: depth)
    if !named.isEmpty { return named }
    let makers = makers(of: head, accepts: accepts, depth: depth)
    if !makers.isEmpty { return makers }
    if let number = byHead[head]?.first(where: {
      analysis.mentions[$0].form != .modifier || !parse.isNominal(head)
    })
      ?? mention(at: head)
    {
      let found = own(number, at: head, accepts: accepts)
      // "The foreign minister, X": the person, not the office.
      let people = apposed(to: head, accepts: accepts).filter {
        analysis.entities[$0.entity].type == "person"
      }
      if !people.isEmpty, found.allSatisfy({ analysis.entities[$0.entity].type != "person" }) {
        return people
      }
      // "Its Swedish counterpart, the Riksbank": the bank.
      if analysis.mentions[number].form == .description, found.count == 1,
        parse.words[head] == "counterpart"
      {
        let bodies = apposed(to: head, accepts: accepts).filter {
          analysis.entities[$0.entity].type == "organization"
        }
        if !bodies.isEmpty { return bodies }
      }
      if !found.isEmpty {
        return homed(meant(found, number, at: head, accepts: accepts, depth), number)
      }
      // A mention of the wrong type, such as a report by a body, may still have an agent.
      // A person is not the country he is a national of.
      if descends, isPerson(number) { return [] }
      // "A Russian missile strike killed X": an event, and the deed of whose it is.
      let isDeed =
        (parse.lists["delegates"].contains(parse.lemmas[head]) || isBlow(head))
        && analysis.mentions[number].entities.allSatisfy { analysis.entities[$0].type == "event" }
      // "A bill on the media, which": not what the parser hangs the clause on, but what that is
      // part of.
      let isWhich = analysis.mentions[number].form == .relative && parse.antecedent(head) != nil
      if !descends, !isDeed, !isWhich { return apposed(to: head, accepts: accepts) }
    }
    let sides = bothSides(head, accepts: accepts)
    if !sides.isEmpty { return sides }
    let home = homeland(head, accepts: accepts)
    if !home.isEmpty { return home }
    if let antecedent = parse.antecedent(head) {
      // "Issued a statement that condemned X".
      if parse.dep(head) == "nsubj", let voices = parse.voicers(of: antecedent, depth: depth) {
        return voices.flatMap { arguments(at: $0, accepts: accepts, depth: depth + 4) }
      }
      return arguments(
        at: antecedent, descends: descends, accepts: accepts, depth: depth + 1)
    }
    let apposed = apposed(to: head, accepts: accepts)
    if !apposed.isEmpty { return apposed }
    let called = called(head, accepts: accepts)
    if !called.isEmpty { return called }
    if parse.lists["containers"].contains(parse.lemmas[head]) {
      for phrase in parse.prepositions(of: head) where phrase.word == "of" {
        // "Ghana and Togo, both of which": the whole list.
        let object = parse.antecedent(phrase.object) ?? phrase.object
        let inner = arguments(at: object, descends: descends, accepts: accepts, depth: depth + 1)
        if !inner.isEmpty { return inner }
      }
    }
    let voiced = voiced(by: head, accepts: accepts, depth: depth)
    if !voiced.isEmpty { return voiced }
    if looksBack, sumsUp(head) { return actors(before: head, accepts: accepts, depth: depth) }
    // "The Viv Ansanm coalition", "the Sinaloa cartel".
    if let name = parse.children(head, "compound", "nmod").last, name == head - 1,
      parse.lists["body-kinds"].contains(parse.lemmas[head]), let number = mention(at: name),
      analysis.mentions[number].form == .name
    {
      let bodies = own(number, at: name, accepts: accepts)
        .filter { ["organization", "armed-group"].contains(analysis.entities[$0.entity].type) }
      if !bodies.isEmpty { return bodies }
    }
    let examples = examples(of: head, accepts: accepts, depth: depth)
    if !examples.isEmpty { return examples }
    let leading = leading(head, accepts: accepts, depth: depth)
    if !leading.isEmpty { return leading }
    // "Expelled two Australian journalists": private people do not stand for their country.
    if parse.lists["private-people"].contains(parse.lemmas[head]) {
      return staffed(head, accepts: accepts, depth: depth)
    }
    if !descends, isListed(head) { return [] }
    if isBlow(head) { return owners(of: head, accepts: accepts, depth: depth) }
    if isVoice(head) { return authors(of: head, accepts: accepts, depth: depth) }
    if descends || isDelegate(head) {
      let owners = owners(of: head, accepts: accepts, depth: depth)
      if owners.isEmpty, descends,
        parse.lists["act-anaphors"].contains(parse.lemmas[head])
          || looksBack
            && (parse.lists["deed-anaphors"].contains(parse.lemmas[head])
              || parse.lists["word-anaphors"].contains(parse.lemmas[head]))
      {
        return actors(before: head, accepts: accepts, depth: depth)
      }
      return owners
    }
    return []
  }

  /// "allies such as Germany", "firms including Siemens and Daimler": the examples stand for a
  /// plural.
  private func examples(of head: Int, accepts: (Int) -> Bool, depth: Int) -> [Argument] {
    guard parse.tokens[head].tag == "NNS" else { return [] }
    for phrase in parse.prepositions(of: head) where phrase.token > head {
      let isExample =
        phrase.word == "including"
        || phrase.word == "as" && phrase.token > 0 && parse.words[phrase.token - 1] == "such"
      guard isExample else { continue }
      let found = arguments(at: phrase.object, accepts: accepts, depth: depth + 1)
      if !found.isEmpty { return found }
    }
    return []
  }

  /// "Twenty countries, among them Chad and Togo": those named behind the plural.
  private func members(of head: Int, accepts: (Int) -> Bool, depth: Int) -> [Argument] {
    let limit = min(head + 8, parse.words.count - 2)
    guard parse.tokens[head].tag == "NNS", head + 1 < limit,
      let start = (head + 1..<limit).first(where: {
        parse.words[$0] == "," || parse.isVerb($0)
      }), parse.words[start] == ",", parse.words[start + 1] == "among",
      parse.words[start + 2] == "them",
      let name = (parse.children(start + 1, "pobj") + parse.children(start + 2, "appos", "conj"))
        .first(where: { $0 > start + 2 })
    else { return [] }
    return arguments(at: name, accepts: accepts, depth: depth + 1)
  }

  /// Who did what "the move" or "a step" stands for: the agent of the clause it sums up.
  private func actors(before noun: Int, accepts: (Int) -> Bool, depth: Int) -> [Argument] {
    var clause: Int?
    if ["appos", "npadvmod", "dep"].contains(parse.dep(noun)) || sumsUp(noun) {
      let above = [parse.head(noun)] + parse.ancestors(parse.head(noun))
      clause = above.first { parse.isVerb($0) }
    } else if let deed = deed(before: noun) ?? speech(before: noun) {
      clause = deed
    } else if let sentence = parse.sentences[safe: parse.sentenceNumber[noun]],
      let root = sentence.first(where: { parse.isRoot($0) }), !parse.dominates(noun, root),
      root < noun, parse.ancestors(noun).first(where: { parse.isVerb($0) }) != root,
      // "Said Uganda was backing the plan": whoever says so has done nothing.
      !parse.lists["reporting-verbs"].contains(parse.lemmas[root])
        || !parse.children(root, "ccomp").contains(where: { parse.dominates($0, noun) })
    {
      clause = root
    }
    guard let clause, clause != noun, parse.isVerb(clause) else { return [] }
    let accord = accord(madeIn: clause, accepts: accepts)
    if !accord.isEmpty { return accord }
    let frame = PredicateReader(parse: parse).verb(clause)
    return frame.agents.flatMap { arguments(at: $0, accepts: accepts, depth: depth + 4) }
  }

  private func apposed(to head: Int, accepts: (Int) -> Bool) -> [Argument] {
    var listed: [Argument] = []
    for other in parse.children(head, "appos") {
      guard let number = mention(at: other) else { continue }
      let found = own(number, at: other, accepts: accepts)
      // "Two ministers, X and Y": both.
      guard parse.tokens[head].tag == "NNS" else {
        if !found.isEmpty { return found }
        continue
      }
      listed += found
      var last = other
      for _ in 0..<8 {
        guard let next = parse.child(last, "conj"), let number = mention(at: next) else { break }
        listed += own(number, at: next, accepts: accepts)
        last = next
      }
    }
    if !listed.isEmpty { return listed }
    if parse.dep(head) == "appos", let number = mention(at: parse.head(head)), !sumsUp(head) {
      return own(number, at: parse.head(head), accepts: accepts)
    }
    return []
  }

  func own(_ number: Int, at token: Int, accepts: (Int) -> Bool) -> [Argument] {
    let mention = analysis.mentions[number]
    return mention.entities.filter(accepts).map {
      Argument(
        entity: $0, token: token, confidence: mention.confidence,
        isName: mention.form == .name || mention.form == .modifier)
    }
  }

  private func isContrasted(_ head: Int, by word: String) -> Bool {
    let preposition = parse.head(head)
    if parse.dep(head) == "pobj", preposition > 0, parse.words[preposition - 1] == word,
      parse.dep(preposition) == "conj" || parse.head(preposition - 1) == preposition
    {
      return true
    }
    return parse.children[head].contains {
      parse.words[$0] == word && $0 < head
        && ["neg", "advmod", "preconj", "cc"].contains(parse.dep($0))
    }
  }

  /// Whether a coordinated member is set against the first: "not C", "rather than C".
  private func contrasts(_ member: Int, in head: Int) -> Bool {
    let between = (head + 1)..<max(head + 1, parse.leftEdge[member] + 1)
    for token in between where token < member {
      // "Rather" of "rather than C" hangs on the "than".
      let isLink = [parse.head(token), parse.head(parse.head(token))]
        .contains { $0 == head || $0 == member }
      if isLink, parse.lists["contrasting-links"].contains(parse.words[token]) { return true }
    }
    return parse.children[member].contains {
      $0 < member && parse.lists["contrasted"].contains(parse.words[$0])
        && ["neg", "advmod", "preconj", "cc"].contains(parse.dep($0))
    }
  }
}
