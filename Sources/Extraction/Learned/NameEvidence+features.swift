import Language

/// What is seen of a name and around it.
extension NameEvidence {
  // MARK: The name

  func addName(_ range: Range<Int>, _ parts: NameParts, _ bag: inout FeatureBag) {
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

  func addMention(_ range: Range<Int>, _ kind: String, _ bag: inout FeatureBag) {
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
    // What the rules' votes go by.
    if vote.isEmployer(range) { add("employer") }
    if vote.isClub(range) { add("club") }
    if vote.isTown(range) { add("town") }
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
  func addNeighbours(
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
  func addClause(
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
  func addSelf(_ range: Range<Int>, _ add: (StaticString, String, String) -> Void) {
    let sentence = view.sentence(range.lowerBound)
    for i in range
      .upperBound..<max(range.upperBound, min(sentence.upperBound, range.upperBound + 12))
    where ["PRP", "PRP$"].contains(view.tokens[i].tag) {
      add("pronoun", view.words[i], "")
      return
    }
  }

  func isBodyNoun(_ i: Int) -> Bool {
    !view.isCapitalized[i]
      && (lexicon.organizationDescriptions.contains(view.words[i])
        || lexicon.organizationNouns.contains(view.words[i]))
  }

  /// A word as it is, or what it is where it is a name or number.
  func shape(_ i: Int) -> String {
    let token = view.tokens[i]
    if !view.label[i].isEmpty { return "<" + view.label[i] + ">" }
    if token.tag.hasPrefix("NNP") { return "<NAME>" }
    if token.tag == "CD" { return "<CD>" }
    return view.words[i].isEmpty ? token.text : view.words[i]
  }
}
