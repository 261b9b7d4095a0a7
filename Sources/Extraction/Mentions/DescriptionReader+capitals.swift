import Language

/// "The Hungarian capital", "Ghana's capital", "the capital": cities by what they are.
extension DescriptionReader {
  /// Characters at the beginning of a text that may hold its dateline.
  private static let opening = 200

  /// Points a capital that a phrase tells by its state to the city, where the text or its dateline
  /// names that; a bare "the capital" to that of the state that the text is about.
  ///
  /// - Complexity: O(tokens of the phrase).
  func capitalCity(_ i: Int, into ledger: inout EntityLedger) -> Bool {
    guard view.words[i] == "capital", !view.isCapitalized[i], view.tokens[i].dep != "compound",
      !isNamedBeside(i)
    else { return false }
    let phrase = view.premodified(i)
    let told = stateOfCapital(i, phrase)
    guard let state = told ?? bareHome(i, phrase), let names = lexicon.postCues.capitals[state],
      let city = known(names, ledger) ?? (told == nil ? nil : dated(names, into: &ledger))
    else { return false }
    if ledger.drafts[city].country == nil { ledger.drafts[city].country = state }
    ledger.mention(
      phrase, head: i, entities: [city], form: .description,
      confidence: told == nil ? 0.65 : 0.85)
    return true
  }

  /// The city of one of the names that the text speaks of.
  private func known(_ names: [String], _ ledger: EntityLedger) -> Int? {
    for name in names {
      if let city = ledger.existing(type: "place", name: name) { return city }
    }
    return nil
  }

  /// The city, where the text has it in its dateline only.
  private func dated(_ names: [String], into ledger: inout EntityLedger) -> Int? {
    let opening = " " + plain(view.annotated.text.prefix(Self.opening)) + " "
    return names.first { opening.holds(" " + plain($0) + " ") }
      .map { ledger.entity(type: "place", name: $0) }
  }

  private func plain(_ text: some StringProtocol) -> String {
    String(FoldedWord.fold(text).map { $0.isLetter ? $0 : " " })
  }

  /// The state that the text is about, where nothing says whose "the capital" is.
  private func bareHome(_ i: Int, _ phrase: Range<Int>) -> String? {
    guard phrase.count == 2, view.words[phrase.lowerBound] == "the",
      i + 1 == view.tokens.count || view.words[i + 1] != "of"
    else { return nil }
    return context.soleHome ?? context.leading
  }

  /// The state whose capital a phrase tells: "the Kenyan capital", "Kenya's capital", "the capital of
  /// Kenya"; not "the Egyptian financial capital".
  private func stateOfCapital(_ i: Int, _ phrase: Range<Int>) -> String? {
    let between = phrase.dropLast()
    let states = between.filter { context.countryAt[$0] != nil && !isInsideHyphen($0) }
    if let last = states.last, let state = context.countryAt[last] {
      let rest = last + 1..<i
      guard states.allSatisfy({ context.countryAt[$0] == state }),
        rest.allSatisfy({ view.isPossessive($0) }),
        !rest.isEmpty || view.words[phrase.lowerBound] == "the"
      else { return nil }
      return state
    }
    guard phrase.count == 2, i + 2 < view.sentence(i).upperBound, view.words[i + 1] == "of" else {
      return nil
    }
    return context.countryAt[i + 2]
  }

  /// "The Kenyan capital, Nairobi", "Nairobi, the Kenyan capital", "Nairobi is the capital": the city
  /// itself stands beside.
  private func isNamedBeside(_ i: Int) -> Bool {
    let token = view.tokens[i]
    if token.dep == "appos" || token.dep == "attr" { return true }
    let end = view.sentence(i).upperBound
    for next in i + 1..<min(end, i + 3)
    where named.candidateAt[next] >= 0 && view.words[i + 1] != "of" {
      return next == i + 1 || view.tokens[i + 1].text == ","
    }
    return view.children[i].contains { view.tokens[$0].dep == "appos" }
  }
}
