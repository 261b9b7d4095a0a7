import Language
import TextModel

/// What stands in front of a post and is no body.
extension OfficeReader {
  /// "The manager, X, was questioned": an article, the post, and a name between commas.
  func isBeside(_ title: TitlePhrase) -> Bool {
    let (first, end) = (title.tokens.lowerBound, title.tokens.upperBound)
    // "The union has agreed, a spokesman, X, said".
    let articles = title.kind == "spokesperson" ? ["the", "a"] : ["the"]
    return first > 0 && articles.contains(view.words[first - 1]) && end + 1 < view.tokens.count
      && view.tokens[end].text == "," && named.person(startingAt: end + 1) != nil
  }

  /// Whether nothing stands in front of a post that says whose it is: at the head of a sentence,
  /// behind a quotation, behind "that" or a verb.
  func isBare(_ title: TitlePhrase) -> Bool {
    var first = title.tokens.lowerBound
    // "Said interim chief executive X".
    while first > view.sentence(title.head).lowerBound, isStanding(first - 1) { first -= 1 }
    if first == view.sentence(first).lowerBound { return true }
    let before = view.tokens[first - 1]
    // "Board chairman X".
    if ["board", "company", "club"].contains(view.words[first - 1]),
      first - 1 == view.sentence(first).lowerBound
    {
      return true
    }
    return ["''", "``", "\""].contains(before.tag) || view.words[first - 1] == "that"
      || before.pos == "VERB" && before.tag != "VBG"
      // "According to chief executive X", "criticized by founder Y".
      || ["IN", "TO"].contains(before.tag) && !["as", "of"].contains(view.words[first - 1])
      || before.text == "," && first > 1 && ["''", "\""].contains(view.tokens[first - 2].tag)
  }

  /// Whether a body is no court, commission or bloc, which punish and have no chief executives.
  func isPrivate(_ draft: EntityDraft, _ title: TitlePhrase) -> Bool {
    let last = FoldedWord.fold(draft.name).split(separator: " ").last.map(String.init) ?? ""
    let isJudging = [
      "commission", "court", "tribunal", "authority", "council", "parliament", "senate",
    ].contains(last)
    // "Commissioner X" is of a commission.
    let isOwn = view.words[title.tokens.upperBound - 1].hasPrefix(last)
    return !lexicon.blocs.contains(draft.name) && !draft.name.hasSuffix(")")
      && (!isJudging || isOwn)
  }

  /// "The party's energy spokesman", "ELN peace negotiator": what somebody speaks on stands between
  /// the body and the post.
  func isField(_ i: Int, of title: TitlePhrase) -> Bool {
    ["spokesperson", "negotiator", "adviser", "chief"].contains(title.kind)
      && !view.isCapitalized[i] && view.tokens[i].tag.hasPrefix("NN")
      && ["compound", "nmod"].contains(view.tokens[i].dep)
      && !lexicon.organizationNouns.contains(view.words[i])
      && !lexicon.bodyNouns.contains(view.words[i])
  }

  /// "AU trade and industry commissioner": "and" and the noun in front of it.
  func isPairedField(_ i: Int, of title: TitlePhrase) -> Bool {
    func isNoun(_ i: Int) -> Bool {
      view.tokens.indices.contains(i) && view.tokens[i].tag.hasPrefix("NN")
        && !view.isCapitalized[i]
        && named.entity(at: i) == nil
    }
    guard ["chief", "spokesperson", "negotiator", "adviser"].contains(title.kind) else {
      return false
    }
    if view.words[i] == "and" { return isNoun(i - 1) && isNoun(i + 1) }
    return isNoun(i) && view.words[i + 1] == "and"
  }

  /// "Acting", "interim", "outgoing", "former" in front of a post.
  func isStanding(_ i: Int) -> Bool {
    lexicon.formerWords.contains(view.words[i]) || lexicon.standingWords.contains(view.words[i])
      || lexicon.deputyWords.contains(view.words[i])
      || ["acting", "interim", "caretaker", "outgoing", "incoming", "new", "current"]
        .contains(view.words[i])
  }

  /// "The VDSZ union … union head X", "the Topkapi Museum … museum director Y": the one body that
  /// the noun in front of the title was said of.
  func introduced(beside title: TitlePhrase, _ ledger: EntityLedger) -> Int? {
    let noun = title.tokens.lowerBound - 1
    guard title.kind == "chief", noun >= 0, view.tokens[noun].tag.hasPrefix("NN"),
      !view.isCapitalized[noun] || noun == view.sentence(title.head).lowerBound,
      named.entity(at: noun) == nil,
      lexicon.bodyNouns.contains(view.words[noun]),
      !lexicon.postCues.commercialNouns.contains(view.words[noun]),
      named.person(startingAt: title.tokens.upperBound) != nil || named.candidateAt[title.head] >= 0
    else { return nil }
    let word = view.words[noun]
    var found: Set<Int> = []
    for i in 0..<noun {
      guard let body = named.entity(at: i), ledger.drafts[body].type == "organization" else {
        continue
      }
      let name = FoldedWord.fold(ledger.drafts[body].name).split(separator: " ")
      if name.contains(Substring(word)) || view.words[i + 1] == word
        || i > 0 && view.words[i - 1] == word
      {
        found.insert(body)
      }
    }
    return found.count == 1 ? found.first : nil
  }
}
