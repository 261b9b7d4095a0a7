import Language
import TextModel

/// What bodies a post belongs to.
extension OfficeReader {
  /// The bodies that a post is of: in front of it, inside it and behind "of" or "for".
  func bodies(_ title: TitlePhrase, _ ledger: EntityLedger) -> [Int] {
    var result: [Int] = []
    func add(_ i: Int) {
      guard let entity = named.entity(at: i) else { return }
      let type = ledger.drafts[entity].type
      if ["organization", "ministry", "armed-group"].contains(type), !result.contains(entity) {
        result.append(entity)
      }
    }
    // "Petrobangla chairman", "Parliament Speaker": right in front, or a possessor.
    var i = title.tokens.lowerBound - 1
    let start = view.sentence(title.tokens.lowerBound).lowerBound
    while i >= start, title.tokens.lowerBound - i < 5 {
      if named.entity(at: i) != nil {
        add(i)
        break
      }
      guard
        view.isPossessive(i) || lexicon.formerWords.contains(view.words[i])
          || view.tokens[i].tag == "JJ" && !view.isCapitalized[i]
          || lexicon.deputyWords.contains(view.words[i])
          || ["(", ")"].contains(view.tokens[i].text) || isField(i, of: title)
      else { break }
      i -= 1
    }
    // "Council President Andrew Leung" after "the Legislative Council".
    let isInside =
      title.tokens.count > 1 && title.portfolios.isEmpty && title.field == nil
      && lexicon.organizationNouns.contains(view.words[title.tokens.lowerBound])
    let before = isInside ? title.tokens.lowerBound : title.tokens.lowerBound - 1
    if result.isEmpty, before >= start, view.isCapitalized[before],
      named.candidateAt.indices.contains(before), isInside || named.candidateAt[before] < 0,
      lexicon.organizationNouns.contains(view.words[before]),
      let body = ledger.drafts.lastIndex(where: {
        $0.type == "organization" && $0.firstToken < before
          && FoldedWord.fold($0.name).hasSuffix(" " + view.words[before])
      })
    {
      result.append(body)
    }
    // "Trade Commissioner X" where one commission is spoken of.
    if result.isEmpty, title.tokens.count > 1,
      view.words[title.tokens.upperBound - 1] == "commissioner",
      let commission = onlyCommission(ledger)
    {
      result.append(commission)
    }
    if result.isEmpty, title.kind == "party",
      lexicon.partyWords.contains(view.words[title.tokens.lowerBound]),
      let party = partySpokenOf(before: title.tokens.lowerBound, ledger)
    {
      result.append(party)
    }
    // The title itself can hold a body: "parliament speaker".
    for j in title.tokens { add(j) }
    for object in afterObjects(
      title,
      prepositions: title.kind == "legislator"
        ? ["of", "for", "at", "to", "with", "from"] : ["of", "for", "at", "to"])
    where title.kind != "diplomat" {
      add(object)
      // "of the telecommunications company Huawei": the name stands behind the noun or beside it.
      guard named.entity(at: object) == nil else { continue }
      for child in view.children[object] where view.tokens[child].dep == "appos" { add(child) }
      // "A member of the M-19 rebel movement".
      if lexicon.bodyNouns.contains(view.words[object])
        || lexicon.organizationDescriptions.contains(view.words[object])
      {
        for child in view.children[object]
        where child < object && ["compound", "nmod"].contains(view.tokens[child].dep) { add(child) }
      }
      let next = object + 1
      if result.isEmpty, next < view.tokens.count, named.candidateAt[next] >= 0,
        named.candidates[named.candidateAt[next]].tokens.lowerBound == next,
        lexicon.organizationDescriptions.contains(view.words[object])
      {
        add(next)
      }
    }
    return result
  }

  /// "The party's energy spokesman", "ELN peace negotiator": what somebody speaks on stands between the
  /// body and the post.
  private func isField(_ i: Int, of title: TitlePhrase) -> Bool {
    ["spokesperson", "negotiator", "adviser"].contains(title.kind) && !view.isCapitalized[i]
      && view.tokens[i].tag.hasPrefix("NN") && ["compound", "nmod"].contains(view.tokens[i].dep)
      && !lexicon.organizationNouns.contains(view.words[i])
      && !lexicon.bodyNouns.contains(view.words[i])
  }

  /// The only commission that the text names.
  private func onlyCommission(_ ledger: EntityLedger) -> Int? {
    let commissions = ledger.drafts.indices.filter {
      ledger.drafts[$0].type == "organization" && ledger.drafts[$0].name.hasSuffix(" Commission")
    }
    return commissions.count == 1 ? commissions[0] : nil
  }
}
