import Language

/// Gives verbs such as "hope", "fine" and "wage" their silent e back, which the lemmatizer's table
/// takes off, and "install" its l.
enum LemmaRepair {
  private static let vowels: Set<Character> = ["a", "e", "i", "o", "u"]
  /// Consonants that a short verb does not double: "vowed", "fixed", "played", "gases".
  private static let single: Set<Character> = ["w", "x", "y", "s", "z", "h"]

  /// Dictionary forms that the table does not know or spells otherwise than the rules.
  private static let known: [String: String] = [
    "instal": "install", "extoll": "extol", "reappointe": "reappoint", "deregistere": "deregister",
    "handpicke": "handpick", "greenlighte": "greenlight", "outpolle": "outpoll",
    "resupplie": "resupply", "readmitte": "readmit", "forgave": "forgive",
  ]

  /// The text with "hop" of "hoped" made "hope", and "wag" of "waging" "wage".
  ///
  /// A verb of one syllable that ends in one consonant behind one vowel doubles it ("hopped");
  /// where it stands single before "-ed", "-es" or "-ing", the verb has an e.
  ///
  /// - Complexity: O(tokens).
  static func repaired(_ annotated: AnnotatedText) -> AnnotatedText {
    var tokens = annotated.tokens
    var isChanged = false
    for i in tokens.indices where tokens[i].tag.hasPrefix("VB") {
      if let form = known[tokens[i].lemma] {
        tokens[i].lemma = form
        isChanged = true
        continue
      }
      let (word, lemma) = (tokens[i].text.lowercased(), tokens[i].lemma)
      guard word.hasPrefix(lemma), ["ed", "es", "ing"].contains(word.dropFirst(lemma.count)),
        doubles(lemma)
      else { continue }
      tokens[i].lemma = lemma + "e"
      isChanged = true
    }
    guard isChanged else { return annotated }
    return AnnotatedText(text: annotated.text, tokens: tokens, entities: annotated.entities)
  }

  /// Whether a verb would double its last letter before "-ed": "hop", "plan", and not "vow", "aid",
  /// "visit".
  private static func doubles(_ verb: String) -> Bool {
    let letters = Array(verb)
    guard (3...6).contains(letters.count), let last = letters.last,
      letters.filter({ vowels.contains($0) }).count == 1,
      vowels.contains(letters[letters.count - 2])
    else { return false }
    return last.isLetter && !single.contains(last)
  }
}
