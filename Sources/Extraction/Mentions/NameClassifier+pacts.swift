/// Names that open with the word for an agreement.
extension NameClassifier {
  /// "Agreement on Air Services", "Convention on the Law of the Sea": what it is about may be a
  /// word for a body.
  func isPactName(_ range: Range<Int>) -> Bool {
    guard let on = range.first(where: { ["on", "for"].contains(view.words[$0]) }),
      on > range.lowerBound, view.isCapitalized[on - 1]
    else { return false }
    return ["treaty", "agreement"].contains(lexicon.agreementKinds[view.words[on - 1]] ?? "")
      && view.words[on - 1] != "partnership"
  }
}
