import Language
import TextModel

/// Holders of posts by the words around them, and what their ministries are called.
extension OfficeReader {
  /// "X resumed the office of Speaker", "Y, who held the post of Speaker": the subject of the holding.
  func heldAs(_ title: TitlePhrase) -> Int? {
    let of = view.tokens[title.head].head
    guard view.tokens[title.head].dep == "pobj", view.words[of] == "of" else { return nil }
    let noun = view.tokens[of].head
    let verb = view.tokens[noun].head
    guard
      ["office", "post", "position", "job", "role", "title", "portfolio"].contains(
        view.words[noun]),
      view.tokens[noun].dep == "dobj",
      lexicon.holdingVerbs.contains(view.tokens[verb].lemma.lowercased())
    else { return nil }
    for child in view.children[verb] where view.tokens[child].dep == "nsubj" {
      if let person = named.person(at: child) { return person }
      if view.tokens[child].tag == "WP", view.tokens[verb].dep == "relcl" {
        return named.person(at: view.tokens[verb].head)
      }
    }
    return nil
  }

  /// "Slobodan Milošević, then president of Yugoslavia,": a name, a comma, the post and what it is of.
  func namedBeforeComma(_ title: TitlePhrase) -> Int? {
    let first = view.sentence(title.head).lowerBound
    let after = title.tokens.upperBound
    guard after < view.tokens.count, view.words[after] == "of" || view.tokens[after].text == ","
    else { return nil }
    var i = title.tokens.lowerBound - 1
    while i > first, title.tokens.lowerBound - i < 5,
      lexicon.formerWords.contains(view.words[i]) || lexicon.standingWords.contains(view.words[i])
        || ["then", "the", "a", "an", "now"].contains(view.words[i])
        || context.countryAt[i] != nil || view.isPossessive(i)
        || view.tokens[i].tag == "JJ" && !view.isCapitalized[i]
    {
      i -= 1
    }
    guard i > first, view.tokens[i].text == ",", named.candidateAt[i - 1] >= 0 else { return nil }
    let number = named.candidateAt[i - 1]
    guard named.candidates[number].kind == .person,
      named.candidates[number].tokens.upperBound == i
    else { return nil }
    return named.entities[number]
  }

  /// The ministry in the words of the title: "home minister" has a Ministry of Home Affairs,
  /// "transportation secretary" a Department of Transportation.
  func impliedName(_ title: TitlePhrase) -> String? {
    let words = title.tokens.filter { !view.words[$0].isEmpty }
    guard
      let place = words.firstIndex(where: { ["minister", "secretary"].contains(view.words[$0]) })
    else { return nil }
    let kind = view.words[words[place]] == "secretary" ? "Department of" : "Ministry of"
    var field = words[..<place].filter { !lexicon.deputyWords.contains(view.words[$0]) }
    if field.isEmpty {
      guard place + 2 < words.count, ["of", "for"].contains(view.words[words[place + 1]]) else {
        return nil
      }
      field = Array(words[(place + 2)...])
    }
    guard let first = field.first, let last = field.last else { return nil }
    var text = FoldedWord.titleCased(view.text(first..<(last + 1)))
    if ["Foreign", "Home", "Internal", "Economic", "Social"].contains(text) { text += " Affairs" }
    return "\(kind) \(text)"
  }

  /// The party that "party leader" leads: the one named last in this sentence or the one before.
  func partySpokenOf(before i: Int, _ ledger: EntityLedger) -> Int? {
    ledger.mentions.filter { mention in
      mention.head < i && view.sentenceOf[i] - view.sentenceOf[mention.head] <= 1
        && mention.entities.count == 1 && mention.form != .modifier
        && ledger.drafts[mention.entities[0]].type == "organization"
        && FoldedWord.fold(ledger.drafts[mention.entities[0]].name).split(separator: " ")
          .contains { lexicon.partyWords.contains(String($0)) }
    }
    .max { $0.head < $1.head }?.entities.first
  }
}
