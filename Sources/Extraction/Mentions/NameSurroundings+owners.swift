import Language

/// Firms that stand behind what they are to a ship, a plant or another firm.
extension NameSurroundings {
  /// "The ship's owner, Ligure Crociere,", "its Chinese operator, Hunan Jinlu,": whether a noun for
  /// an owner, a firm or a bidder stands in front of the comma, and no part of the name is known
  /// from people's names.
  func isNamedOwner(_ range: Range<Int>) -> Bool {
    let first = view.sentence(range.lowerBound).lowerBound
    let comma = range.lowerBound - 1
    let noun = comma - 1
    guard noun > first, view.tokens[comma].text == ",", view.tokens[noun].tag == "NN",
      endsPhrase(range.upperBound), isImpersonal(range),
      lexicon.postCues.owningNouns.contains(view.words[noun]) || isFirmNoun(noun),
      !isOfSomebody(noun)
    else { return false }
    var i = noun
    while i > first, noun - i < 5 {
      i -= 1
      if ["DT", "PRP$", "POS", "WP$"].contains(view.tokens[i].tag) {
        return !["a", "an", "no"].contains(view.words[i])
      }
      guard ["JJ", "JJS", "NN", "HYPH", "VBN", "VBG", "NNP"].contains(view.tokens[i].tag) else {
        return false
      }
    }
    return false
  }

  /// "The head of the line, X,": whether a noun only tells whose post the name's bearer holds. A
  /// post that is itself in apposition already has its holder.
  private func isOfSomebody(_ noun: Int) -> Bool {
    guard view.tokens[noun].dep == "pobj" || view.tokens[noun].dep == "appos" else { return false }
    let post = view.tokens[view.tokens[noun].head].head
    guard titles.covering(post) != nil || lexicon.personNouns.contains(view.words[post]) else {
      return false
    }
    return view.tokens[post].dep != "appos"
  }

  /// "Altan Coal", "Estrella del Sur Lines": a company's last word behind no known first name.
  func hasCompanyTail(_ range: Range<Int>) -> Bool {
    let last = view.words[range.upperBound - 1]
    guard range.count > 1, lexicon.companyTails.contains(last), !lexicon.surnames.contains(last)
    else { return false }
    return range.count > 3
      || !isGiven(range.lowerBound) && (range.count > 2 || !lexicon.originNames.contains(last))
  }

  /// "The Pontifical Commission for Dialogue": a body's noun in front of what it is for.
  func isHeadedByBody(_ range: Range<Int>) -> Bool {
    guard
      let joint = range.first(where: { ["of", "for", "on"].contains(view.words[$0]) }),
      joint > range.lowerBound, joint + 1 < range.upperBound
    else { return false }
    let word = view.words[joint - 1]
    return view.isCapitalized[joint - 1] && lexicon.postCues.assembledBodies.contains(word)
      && lexicon.publicBodyNouns.contains(word) && lexicon.eventNouns.folded(word).isEmpty
      && lexicon.agreementNouns.folded(word).isEmpty
  }

  /// Whether no word of a name is known as somebody's, or its last is a plural.
  private func isImpersonal(_ range: Range<Int>) -> Bool {
    let last = range.upperBound - 1
    if ["NNS", "NNPS"].contains(view.tokens[last].tag), range.count > 1 { return true }
    let word = view.words[last]
    return !isGiven(range.lowerBound) && !lexicon.surnames.contains(word)
      && (range.count > 2 || !isGiven(last))
      && !(range.count < 3 && range.contains { lexicon.nameParticles.contains(view.words[$0]) })
  }
}
