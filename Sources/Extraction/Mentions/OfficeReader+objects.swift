import Language
import TextModel

/// Holders of posts who are the objects of verbs, or stand behind what the post is of.
extension OfficeReader {
  /// "named career diplomat Yoo Hye-rim ambassador", "made Anna Berg its chair", "named Mahfuza
  /// Karim, once of Excelerate, as chief executive": the person whom a verb gives the post.
  func namedAsObject(_ title: TitlePhrase) -> Int? {
    let token = view.tokens[title.head]
    let first = view.sentence(title.head).lowerBound
    if ["oprd", "dobj", "attr"].contains(token.dep), title.tokens.lowerBound > first,
      lexicon.appointingVerbs.contains(view.tokens[token.head].lemma.lowercased()),
      token.head < title.tokens.lowerBound
    {
      return named.person(at: title.tokens.lowerBound - 1)
    }
    if token.dep == "ccomp",
      lexicon.appointingVerbs.contains(view.tokens[token.head].lemma.lowercased())
    {
      return view.children[title.head].lazy.filter { view.tokens[$0].dep == "nsubj" }
        .compactMap { named.person(at: $0) }.first
    }
    if let person = namedBetweenCommas(title) { return person }
    guard token.dep == "pobj", view.words[token.head] == "as" else { return nil }
    // The parse often hangs the phrase elsewhere: the last name after the verb of naming.
    var i = token.head - 1
    var person: Int?
    while i >= first, token.head - i < 24 {
      if person == nil { person = named.person(at: i) }
      if lexicon.appointingVerbs.contains(view.tokens[i].lemma.lowercased()),
        view.tokens[i].pos == "VERB"
      {
        return person
      }
      if [";", ":"].contains(view.tokens[i].text) { return nil }
      i -= 1
    }
    return nil
  }

  /// "US Ambassador to Germany Richard Grenell", "Secretary-General of the Arab League Ahmed Aboul
  /// Gheit": a name right behind what the post is of, without a comma.
  func namedAfterObject(_ title: TitlePhrase) -> Int? {
    var i = title.tokens.upperBound
    let limit = min(view.sentence(title.head).upperBound, i + 10)
    guard i + 2 < limit, ["of", "to", "for", "at"].contains(view.words[i]) else { return nil }
    i += 1
    let start = i
    while i < limit {
      if let (entity, candidate) = named.person(startingAt: i) {
        // What the post is of stands between, and ends where the name begins.
        guard i > start, candidate.start == candidate.tokens.lowerBound,
          named.entity(at: i - 1) != nil || view.isCapitalized[i - 1]
        else { return nil }
        return entity
      }
      let tag = view.tokens[i].tag
      guard
        named.entity(at: i) != nil || ["DT", "IN", "HYPH", "CC"].contains(tag)
          || tag.hasPrefix("NN") || tag == "JJ"
      else { return nil }
      i += 1
    }
    return nil
  }

  /// "Appointed X, a former banker at Y, chief executive", "made X, a lawyer, his minister": the
  /// object of naming, a description between commas and a post without an article.
  private func namedBetweenCommas(_ title: TitlePhrase) -> Int? {
    var start = title.tokens.lowerBound
    let first = view.sentence(start).lowerBound
    while start - 1 > first,
      ["his", "her", "its", "their", "new", "acting", "interim"].contains(view.words[start - 1])
    {
      start -= 1
    }
    guard start - 4 > first, view.tokens[start - 1].text == ",", !title.isPlural else { return nil }
    var i = start - 2
    while i > first, start - i < 16, view.tokens[i].text != "," {
      if view.tokens[i].pos == "VERB" { return nil }
      i -= 1
    }
    guard i > first, view.tokens[i].text == ",", let person = named.person(at: i - 1),
      let candidate = named.candidate(at: i - 1)
    else { return nil }
    let head = view.head(of: candidate.tokens)
    let verb = view.tokens[head].head
    return view.tokens[head].dep == "dobj" && verb < head
      && lexicon.appointingVerbs.contains(view.tokens[verb].lemma.lowercased()) ? person : nil
  }

  /// "A, the firm's chairman, and B, the Turkish energy minister,": the name that stands between a
  /// title and the one that the parse hangs it on.
  func nameInFront(of title: TitlePhrase, behind other: Int) -> Int? {
    var i = title.tokens.lowerBound - 1
    while i > other, title.tokens.lowerBound - i < 6, view.tokens[i].text != "," {
      guard
        ["DT", "JJ", "HYPH", "POS", "PRP$"].contains(view.tokens[i].tag)
          || view.tokens[i].tag.hasPrefix("NN")
      else { return nil }
      i -= 1
    }
    guard i - 1 > other, view.tokens[i].text == ",", named.person(at: i) == nil,
      let name = named.candidate(at: i - 1), !name.tokens.contains(other),
      name.start > other + 1, let person = named.person(at: i - 1),
      person != named.person(at: other), view.words[name.start - 1] == "and"
    else { return nil }
    return person
  }

  /// "X, who joined from Skanor in 2022": where somebody was before.
  func isPastEmployer(_ name: Int) -> Bool {
    let preposition = view.tokens[name].head
    let verb = view.tokens[preposition].head
    return view.tokens[name].dep == "pobj"
      && (view.words[preposition] == "from"
        || view.tokens[verb].dep == "relcl"
          && view.children[verb].contains { view.words[$0] == "who" })
  }

  /// Heads of what follows after "of" or "for".
  func afterObjects(_ title: TitlePhrase, prepositions: Set<String>) -> [Int] {
    let head = title.head
    let parsed = view.objects(of: head, prepositions: prepositions).filter {
      !title.tokens.contains($0)
    }
    if !parsed.isEmpty { return parsed }
    // The parse may hang the phrase elsewhere; the next words decide.
    var i = title.tokens.upperBound
    guard i < view.tokens.count, prepositions.contains(view.words[i]) else { return [] }
    i += 1
    var limit = min(i + 4, view.sentence(head).upperBound)
    while i < limit {
      if let number = named.candidateAt.indices.contains(i) ? named.candidateAt[i] : nil,
        number >= 0
      {
        // "Of Ecuador's foreign ministry": what the country has.
        let after = named.candidates[number].tokens.upperBound
        if named.candidates[number].kind == .country || named.candidates[number].kind == .demonym,
          after < view.tokens.count, view.tokens[after].tag == "POS"
        {
          i = after + 1
          limit = min(i + 4, view.sentence(head).upperBound)
          continue
        }
        return [view.head(of: named.candidates[number].tokens)]
      }
      i += 1
    }
    return []
  }
}
