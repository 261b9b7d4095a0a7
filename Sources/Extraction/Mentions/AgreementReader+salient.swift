import Language
import TextModel

/// Happenings that an article keeps coming back to: "the talks … the talks", "the run-off … the
/// run-off".
extension AgreementReader {
  /// Makes events of nouns that an article takes up again, when no clause or phrase has said which
  /// one is meant: what is spoken of twice, once as known, is what the article is about.
  ///
  /// - Complexity: O(tokens + nouns · groups).
  func readSalient(into ledger: inout EntityLedger) {
    let parser = DescribedNodeParser(view: view, lexicon: lexicon, named: named)
    var isTaken = [Bool](repeating: false, count: view.tokens.count)
    for mention in ledger.mentions { for i in mention.tokens { isTaken[i] = true } }
    var groups: [(stem: String, nodes: [DescribedNode])] = []
    var place: [String: Int] = [:]
    var i = 0
    while i < view.tokens.count {
      defer { i += 1 }
      guard view.isRead[i], !isTaken[i], named.candidateAt[i] < 0,
        let match = lexicon.eventNouns.match(
          in: view.words, from: i, limit: view.sentence(i).upperBound)
      else { continue }
      let last = match.tokens.upperBound - 1
      guard view.tokens[last].tag.hasPrefix("NN"), view.label[last] != "DATE",
        match.tokens.allSatisfy({ !isTaken[$0] && named.candidateAt[$0] < 0 })
      else { continue }
      let node = parser.node(noun: match.tokens)
      i = last
      guard lexicon.salientNouns.contains(node.noun), !node.isDenied, !isIdle(node),
        !isPartOfCompound(node)
      else { continue }
      let stem =
        node.noun.split(separator: " ").dropLast().joined(separator: " ")
        + " " + view.tokens[node.head].lemma.lowercased()
      if let known = place[stem] {
        groups[known].nodes.append(node)
      } else {
        place[stem] = groups.count
        groups.append((stem, [node]))
      }
    }
    for group in groups where isSalient(group.nodes) {
      let nodes = group.nodes.filter { !$0.isIndefinite || $0.head == group.nodes[0].head }
      guard let best = nodes.first(where: { $0.isSpecific }) ?? nodes.first else { continue }
      let entity = ledger.newEntity(type: "event", name: salientName(best))
      ledger.drafts[entity].isDescribed = true
      for node in nodes { mention(node, entity, into: &ledger) }
    }
  }

  /// Spoken of in two sentences, and once as of something known.
  private func isSalient(_ nodes: [DescribedNode]) -> Bool {
    guard Set(nodes.map { view.sentenceOf[$0.head] }).count > 1 else { return false }
    // Talks between two are what they do together.
    if nodes.contains(where: { lexicon.bilateralNouns.contains($0.noun) }) { return false }
    return nodes.dropFirst().contains { $0.isDefinite }
  }

  func salientName(_ node: DescribedNode) -> String {
    let name = self.name(node)
    let years = years(of: node)
    guard !node.isSpecific, !name.hasSuffix(")"),
      let year = years.count == 1 ? years.first : published.map(String.init)
    else { return name }
    return "\(name) (\(year))"
  }

  /// Years of the sentence that are not those of something else: "the trial over violence after the
  /// 2010 election".
  private func years(of node: DescribedNode) -> Set<String> {
    let sentence = view.sentence(node.head)
    let verb = view.tokens[view.firstConjunct(node.head)].head
    return Set(
      sentence.filter { i in
        guard view.label[i] == "DATE", view.tokens[i].text.utf8.count == 4,
          Int(view.tokens[i].text) != nil
        else { return false }
        var above = view.tokens[i].head
        for _ in 0..<3 where view.tokens[above].pos == "ADP" || view.label[above] == "DATE" {
          above = view.tokens[above].head
        }
        return above == node.head || above == verb || view.tokens[above].pos == "VERB"
      }.map { view.tokens[$0].text })
  }

  /// Whether two wordings name years or sizes that are not the same: "the 2003 election", "the 2008
  /// election".
  func conflictingYears(_ a: Set<String>, _ b: Set<String>) -> Bool {
    func years(_ words: Set<String>) -> Set<String> {
      // "2003" and "magnitude 6.4", "5.6-magnitude".
      Set(
        words.compactMap { word in
          let number = word.prefix { $0.isNumber || $0 == "." }
          return number.count == 4 && Int(number) != nil || number.contains(".")
            ? String(number) : nil
        })
    }
    let x = years(a)
    let y = years(b)
    return !x.isEmpty && !y.isEmpty && x.isDisjoint(with: y)
  }
}
