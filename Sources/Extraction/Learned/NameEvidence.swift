import Language

/// What speaks for a name that only the language model knows being a person's, a place's or a body's, for the learned
/// ``NameJudge``: its words, what stands beside it and what is said of it, over all its mentions in an article.
struct NameEvidence {
  /// The number of feature slots is 2 to this power.
  static let bits = 15
  /// How many mentions of a name are looked at.
  private static let reach = 12

  let view: TokenView
  let lexicon: MentionLexicon
  let titles: TitleIndex

  /// A name with all its mentions.
  struct Group {
    /// Places of its mentions among the candidates, in text order.
    var members: [Int]
    /// What the rules take it for.
    let kind: NameCandidate.Kind
    /// Feature slots, each once, in ascending order.
    let slots: [UInt32]
  }

  /// The names whose kind may be in doubt.
  ///
  /// - Complexity: O(candidates + tokens).
  func groups(_ candidates: [NameCandidate]) -> [Group] {
    var places: [String: Int] = [:]
    var members: [[Int]] = []
    for (i, candidate) in candidates.enumerated()
    where candidate.source == .model && candidate.titles.isEmpty && Self.word(candidate.kind) != nil
      // Peoples, faiths and parts of the world are nobody; what has no label is of no kind yet.
      && (candidate.kind != .people || view.label[candidate.tokens.lowerBound].isEmpty)
    {
      let name = FoldedWord.fold(view.text(candidate.tokens))
      if let place = places[name] {
        members[place].append(i)
      } else {
        places[name] = members.count
        members.append([i])
      }
    }
    let parts = NameParts(view, candidates)
    return members.map { group in
      let kind = candidates[group[0]].kind
      var bag = FeatureBag(bits: Self.bits)
      addName(candidates[group[0]].tokens, parts, &bag)
      bag.add("rules", Self.word(kind) ?? "")
      bag.add("mentions", min(4, group.count))
      for i in group.prefix(Self.reach) {
        addMention(candidates[i].tokens, Self.word(kind) ?? "", &bag)
      }
      return Group(members: group, kind: kind, slots: bag.distinct)
    }
  }

  /// Capitalised words inside sentences that nothing took for a name: "bought from the dealer Aerodnipro". They are of no
  /// kind; only a judge can make names of them.
  ///
  /// - Complexity: O(tokens + candidates).
  func unknown(besides candidates: [NameCandidate]) -> [NameCandidate] {
    var isTaken = [Bool](repeating: false, count: view.tokens.count)
    for candidate in candidates {
      for i in candidate.start..<candidate.tokens.upperBound { isTaken[i] = true }
      for i in candidate.tokens { isTaken[i] = true }
    }
    func isFree(_ i: Int) -> Bool {
      view.isCapitalized[i] && !isTaken[i] && view.label[i].isEmpty && titles.covering(i) == nil
        && view.words[i].count > 1 && view.isRead[i]
    }
    var result: [NameCandidate] = []
    var i = 0
    while i < view.tokens.count {
      let sentence = view.sentence(i)
      guard isFree(i), i > sentence.lowerBound, Self.isInside(i, view) else {
        i += 1
        continue
      }
      // "Parents for Clean Weights", "Justicia y Surco".
      var end = i + 1
      while end < sentence.upperBound,
        isFree(end)
          || Self.joints.contains(view.words[end]) && end + 1 < sentence.upperBound
            && isFree(end + 1)
      {
        end += 1
      }
      // What goes on in a name that is known, or in capitals, is a part of something else.
      let isOpen =
        end < sentence.upperBound && view.isCapitalized[end]
        || isTaken[i - 1] && view.isCapitalized[i - 1]
        || Self.joints.contains(view.words[i - 1]) && i > 1 && view.isCapitalized[i - 2]
      if end - i <= 6, !isOpen, (i..<end).contains(where: { view.tokens[$0].tag.hasPrefix("NNP") })
      {
        result.append(NameCandidate(tokens: i..<end, kind: .people, source: .model))
      }
      i = end
    }
    return result
  }

  private static let joints: Set<String> = [
    "for", "of", "against", "and", "&", "de", "da", "do", "dos", "du", "des", "del", "la", "y", "e",
    "et", "und", "van",
    "der", "al", "el", "-",
  ]

  /// Whether a word stands behind one in small letters, so that its capital says something.
  private static func isInside(_ i: Int, _ view: TokenView) -> Bool {
    let before = view.tokens[i - 1]
    return view.words[i - 1].first?.isLowercase == true && !view.isCapitalized[i - 1]
      || [",", "(", "-"].contains(before.text) || before.tag == "POS"
  }

  /// The kinds that are weighed, as features name them.
  static func word(_ kind: NameCandidate.Kind) -> String? {
    switch kind {
    case .person: return "person"
    case .place: return "place"
    case .organization: return "organization"
    case .people: return "unknown"
    case .event: return "event"
    case .agreement: return "agreement"
    default: return nil
    }
  }

  // MARK: The name

  private func addName(_ range: Range<Int>, _ parts: NameParts, _ bag: inout FeatureBag) {
    let words = range.filter { !view.words[$0].isEmpty }
    guard let first = words.first, let last = words.last else { return }
    let count = words.count > 3 ? "4" : String(words.count)
    func add(_ name: StaticString, _ a: String = "") {
      bag.add(name, a)
      bag.add(name, a, count)
    }
    bag.add("count", count)
    add("first", view.words[first])
    add("last", view.words[last])
    add("ending", String(view.words[last].suffix(3)))
    add("ending", String(view.words[last].suffix(2)))
    add("beginning", String(view.words[first].prefix(3)))
    for i in words.dropFirst().dropLast() {
      add(view.isCapitalized[i] ? "inside" : "small inside", view.words[i])
    }
    let isGiven = lexicon.givenNames[view.words[first]] != nil
    add(
      "given", (isGiven ? "g" : "") + (lexicon.originNames.contains(view.words[first]) ? "o" : ""))
    add(
      "surname",
      (lexicon.surnames.contains(view.words[last]) ? "s" : "")
        + (lexicon.originNames.contains(view.words[last]) ? "o" : ""))
    if lexicon.givenNames[view.words[last]] != nil { add("given last") }
    if words.contains(where: { lexicon.nameParticles.contains(view.words[$0]) }) { add("particle") }
    if words.contains(where: { FoldedWord.isAllCapitals(view.tokens[$0].text) }) { add("capitals") }
    if words.contains(where: { view.words[$0].count == 1 }) { add("initial") }
    if range.contains(where: view.isPossessive) { add("possessive inside") }
    if range.contains(where: { view.tokens[$0].text == "&" }) { add("ampersand") }
    if range.contains(where: { view.tokens[$0].tag == "HYPH" }) { add("hyphen") }
    if words.contains(where: { lexicon.organizationNouns.contains(view.words[$0]) }) {
      add("body noun")
    }
    if words.contains(where: { lexicon.placeNouns.contains(view.words[$0]) }) { add("place noun") }
    if words.contains(where: { !lexicon.names.folded(view.words[$0]).isEmpty }) {
      add("known part")
    }
    add("tag", view.tokens[last].tag)
    if words.contains(where: { ["NNS", "NNPS"].contains(view.tokens[$0].tag) }) { add("plural") }
    if words.contains(where: { ["NN", "NNS", "JJ", "VBG", "VBN"].contains(view.tokens[$0].tag) }) {
      add("common word")
    }
    if words.count == 1 {
      add("length", String(min(12, view.words[first].count)))
      for kind in parts.longer[view.words[first]] ?? [] { add("part of", kind) }
    } else {
      for (place, word) in [("first", view.words[first]), ("last", view.words[last])] {
        for label in parts.alone[word] ?? [] { bag.add("alone", place, label) }
      }
    }
  }

  // MARK: Around it

  private func addMention(_ range: Range<Int>, _ kind: String, _ bag: inout FeatureBag) {
    let head = view.head(of: range)
    let token = view.tokens[head]
    let isSingle = range.filter { !view.words[$0].isEmpty }.count == 1
    func add(_ name: StaticString, _ a: String = "", _ b: String = "") {
      bag.add(name, a, b)
      bag.add(name, a, b, isSingle ? "1" : "2")
    }
    bag.add("label", view.label[head], kind)
    add("label", view.label[head])
    addNeighbours(of: range, add)
    let governor = token.head
    let above = view.tokens[governor]
    let lemma = above.lemma.lowercased()
    add("part", token.dep)
    switch token.dep {
    case "pobj":
      let behind = view.words[governor]
      let noun = view.tokens[governor].head
      add("behind", behind)
      add("behind", behind, view.tokens[noun].lemma.lowercased())
      add("behind", behind, view.tokens[noun].pos)
      if titles.covering(noun) != nil { add("behind title", behind) }
    case "appos":
      add("beside", lemma)
      add("beside", titles.covering(governor).map { $0.kind } ?? above.tag)
      if lexicon.personNouns.contains(lemma) { add("beside person noun") }
      if isBodyNoun(governor) { add("beside body noun") }
      if lexicon.placeNouns.contains(lemma) { add("beside place noun") }
    default:
      add("governed", token.dep, lemma)
      add("governed", token.dep, above.tag)
      if isBodyNoun(governor) { add("in front of body noun", token.dep) }
    }
    if token.dep.hasPrefix("nsubj") { addClause(governor, from: head, add) }
    for child in view.children[head] where !range.contains(child) {
      let below = view.tokens[child]
      switch below.dep {
      case "appos":
        add("called", below.lemma.lowercased())
        add("called", titles.covering(child).map { $0.kind } ?? below.tag)
        if isBodyNoun(child) { add("called body") }
        if lexicon.personNouns.contains(view.words[child]) { add("called person") }
        if lexicon.placeNouns.contains(view.words[child]) { add("called place") }
      case "relcl":
        for word in view.children[child] where word < child && word > head {
          add("relative", view.words[word])
        }
        add("relative verb", below.lemma.lowercased())
      case "acl": add("participle", below.lemma.lowercased())
      case "conj": add("joined", view.label[child])
      case "poss": add("owner", view.label[child])
      case "prep": add("preposition", view.words[child])
      case "amod", "compound", "nmod": add("modified", view.words[child], view.label[child])
      default: break
      }
    }
    if token.dep == "conj" { add("joined", view.label[governor]) }
    addSelf(range, add)
  }

  /// Words right beside a name.
  private func addNeighbours(
    of range: Range<Int>, _ add: (StaticString, String, String) -> Void
  ) {
    let sentence = view.sentence(range.lowerBound)
    func word(_ i: Int) -> String { sentence.contains(i) ? shape(i) : "edge" }
    let before = range.lowerBound - 1
    let after = range.upperBound
    add("before", word(before), "")
    add("two before", word(before - 1), word(before))
    add("after", word(after), "")
    add("two after", word(after), word(after + 1))
    add("around", word(before), word(after))
    if sentence.contains(before) {
      if isBodyNoun(before) { add("body noun before", "", "") }
      if lexicon.personNouns.contains(view.words[before]) { add("person noun before", "", "") }
      if lexicon.placeNouns.contains(view.words[before]) { add("place noun before", "", "") }
      if lexicon.postCues.firmPeers.contains(view.words[before]) { add("peer before", "", "") }
      if titles.covering(before) != nil { add("title before", "", "") }
      if before > sentence.lowerBound,
        lexicon.names.folded(view.words[before - 1]).contains(where: { $0.use == .demonym })
      {
        add("demonym and word before", shape(before), "")
      }
      if view.isPossessive(before), sentence.contains(before - 1) {
        add("owned by", view.label[before - 1], "")
      }
    }
    let next = view.isPossessive(after) ? after + 1 : after
    if sentence.contains(next) {
      if let title = titles.starting(at: next) { add("title after", title.kind, "") }
      if view.isPossessive(after) { add("owns", shape(next), "") }
    }
    if sentence.contains(after + 1), view.tokens[after].text == "," {
      if view.tokens[after + 1].tag == "CD" { add("age after", "", "") }
      if titles.starting(at: after + 1) != nil { add("title after comma", "", "") }
      add("after comma", shape(after + 1), "")
    }
  }

  /// The clause that a name is the subject of.
  private func addClause(
    _ verb: Int, from head: Int, _ add: (StaticString, String, String) -> Void
  ) {
    for child in view.children[verb] where child != head {
      switch view.tokens[child].dep {
      case "dobj", "attr", "oprd":
        add("object", view.tokens[child].dep, view.tokens[child].lemma.lowercased())
        for own in view.children[child] where view.tokens[own].tag == "PRP$" {
          add("own object", view.words[own], "")
        }
      case "ccomp":
        for own in view.children[child] where view.tokens[own].dep.hasPrefix("nsubj") {
          if view.tokens[own].tag == "PRP" { add("says of", view.words[own], "") }
        }
      case "neg", "prt": add("verb with", view.tokens[child].dep, view.words[child])
      default: break
      }
    }
  }

  /// Pronouns that may take a name up in its sentence.
  private func addSelf(_ range: Range<Int>, _ add: (StaticString, String, String) -> Void) {
    let sentence = view.sentence(range.lowerBound)
    for i in range
      .upperBound..<max(range.upperBound, min(sentence.upperBound, range.upperBound + 12))
    where ["PRP", "PRP$"].contains(view.tokens[i].tag) {
      add("pronoun", view.words[i], "")
      return
    }
  }

  private func isBodyNoun(_ i: Int) -> Bool {
    !view.isCapitalized[i]
      && (lexicon.organizationDescriptions.contains(view.words[i])
        || lexicon.organizationNouns.contains(view.words[i]))
  }

  /// A word as it is, or what it is where it is a name or number.
  private func shape(_ i: Int) -> String {
    let token = view.tokens[i]
    if !view.label[i].isEmpty { return "<" + view.label[i] + ">" }
    if token.tag.hasPrefix("NNP") { return "<NAME>" }
    if token.tag == "CD" { return "<CD>" }
    return view.words[i].isEmpty ? token.text : view.words[i]
  }
}

/// Which words of an article's names stand alone, and in which longer names.
private struct NameParts {
  /// Kinds of the longer names that a word begins or ends, as "first person", "last organization".
  var longer: [String: Set<String>] = [:]
  /// Labels of names of one word.
  var alone: [String: Set<String>] = [:]

  init(_ view: TokenView, _ candidates: [NameCandidate]) {
    for candidate in candidates {
      let words = candidate.tokens.map { view.words[$0] }.filter { !$0.isEmpty }
      guard let kind = NameEvidence.word(candidate.kind), let first = words.first,
        let last = words.last
      else { continue }
      if words.count == 1 {
        alone[first, default: []].insert(view.label[candidate.tokens.lowerBound])
      } else {
        longer[first, default: []].insert("first " + kind)
        longer[last, default: []].insert("last " + kind)
      }
    }
  }
}

/// A name of an article, to learn from.
package struct NameExample: Sendable {
  /// The name as the text writes it first.
  package let text: String
  /// Feature slots of ``NameEvidence``.
  package let slots: [UInt32]
  /// What the rules take it for: "person", "place", "organization" or another kind.
  package let taken: String
}
