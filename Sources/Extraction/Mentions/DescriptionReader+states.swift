import Language
import TextModel

/// Nouns for a state's own organs that no country stands beside.
extension DescriptionReader {
  /// How many mentions an army or police is looked for in.
  private static let reach = 60

  /// "The government", also with a clause or the matter behind it: "the government, which denied it", "accused the
  /// government of spying". "The government in exile" is another one.
  func isSoleState(_ i: Int) -> Bool {
    let phrase = view.premodified(i)
    guard phrase.count == 2, view.words[phrase.lowerBound] == "the" else { return false }
    return view.children[i].allSatisfy { child in
      switch view.tokens[child].dep {
      case "relcl": view.tokens[i + 1].text == ","
      case "prep":
        ["on", "over", "about", "to"].contains(view.words[child])
          || view.children[child].contains { view.tokens[$0].dep == "pcomp" }
      default: true
      }
    }
  }

  /// The country whose army or police was told of shortly before, where it was no other's too.
  func bearer(ofForce lemma: String, _ ledger: EntityLedger) -> String? {
    var found: Int?
    for mention in ledger.mentions.suffix(Self.reach)
    where mention.form == .description && mention.entities.count == 1
      && view.tokens[mention.head].lemma == lemma
      && ledger.drafts[mention.entities[0]].type == "country"
    {
      if let found, found != mention.entities[0] { return nil }
      found = mention.entities[0]
    }
    return found.map { ledger.drafts[$0].name }
  }
}
