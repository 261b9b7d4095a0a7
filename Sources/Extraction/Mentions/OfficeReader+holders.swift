import Language
import TextModel

/// Holders of posts by the words around them, and what their ministries are called.
extension OfficeReader {
  /// The person whom a relative clause is about: "X, who is", "X, the physicist who has been".
  func antecedent(of verb: Int) -> Int? {
    let noun = view.tokens[verb].head
    if let person = named.person(at: noun) { return person }
    return view.tokens[noun].dep == "appos" ? named.person(at: view.tokens[noun].head) : nil
  }

  /// "The mayor, Jorge Paz, became president": the person whose name stands beside a common noun.
  func appositive(of noun: Int) -> Int? {
    view.children[noun].lazy.filter { view.tokens[$0].dep == "appos" }
      .compactMap { named.person(at: $0) }.first
  }

  /// "The bank named a new chief executive. Eleni Stavrou, 48, takes over from X.": whom the next
  /// sentence says to take a post over that the one before tells without a name, and the body whose
  /// subject it is.
  func awaited(_ title: TitlePhrase) -> (token: Int, person: Int, body: Int)? {
    let token = view.tokens[title.head]
    let verb = view.tokens[token.head]
    let sentence = view.sentenceOf[title.head] + 1
    guard token.dep == "dobj", view.annotated.sentences.indices.contains(sentence),
      view.children[title.head].contains(where: { view.words[$0] == "new" && $0 < title.head }),
      lexicon.appointingVerbs.contains(verb.lemma.lowercased())
        || ["have", "get", "find"].contains(verb.lemma),
      let body = view.children[token.head].lazy.filter({ view.tokens[$0].dep == "nsubj" })
        .compactMap({ named.candidate(at: $0)?.kind == .organization ? named.entity(at: $0) : nil })
        .first
    else { return nil }
    for i in view.annotated.sentences[sentence] where view.tokens[i].dep == "nsubj" {
      let act = view.tokens[view.tokens[i].head]
      guard let person = named.person(at: i), act.dep == "ROOT",
        lexicon.succeedingVerbs.contains(act.lemma.lowercased())
      else { continue }
      return (i, person, body)
    }
    return nil
  }

  /// The subject of a clause, also of a relative one.
  func subject(of verb: Int) -> Int? {
    for child in view.children[verb] where view.tokens[child].dep == "nsubj" {
      if let person = named.person(at: child) { return person }
      if view.tokens[child].tag == "WP", view.tokens[verb].dep == "relcl" {
        return antecedent(of: verb)
      }
    }
    // "The officer who disobeyed and later served as minister".
    let first = view.firstConjunct(verb)
    return first != verb && view.tokens[first].dep == "relcl" && first < verb
      && !view.children[verb].contains(where: { view.tokens[$0].dep == "nsubj" })
      ? subject(of: first) : nil
  }

  /// "X declared himself interim president": whoever calls himself so.
  func ownCaller(_ title: TitlePhrase) -> Int? {
    let first = view.sentence(title.head).lowerBound
    var i = title.tokens.lowerBound - 1
    while i > first, title.tokens.lowerBound - i < 4,
      ["DT", "JJ", "IN", "NN"].contains(view.tokens[i].tag)
    {
      i -= 1
    }
    guard i > first, ["himself", "herself"].contains(view.words[i]),
      let verb = (first..<i).last(where: { view.tokens[$0].pos == "VERB" }), i - verb < 3
    else { return nil }
    return subject(of: verb)
  }

  /// "X ran the city before serving as minister", "Y, having served as envoy, left": the subject of
  /// the clause above.
  func servingBefore(_ verb: Int) -> Int? {
    let token = view.tokens[verb]
    guard token.tag == "VBG" || token.tag == "VBN", ["pcomp", "advcl"].contains(token.dep) else {
      return nil
    }
    let above = token.dep == "pcomp" ? view.tokens[token.head].head : token.head
    return view.tokens[above].pos == "VERB" ? subject(of: above) : nil
  }

  /// "X defeated Y to become president of CAF": whoever wins, goes or rises to it.
  func becoming(_ verb: Int) -> Int? {
    let token = view.tokens[verb]
    guard token.lemma.lowercased() == "become", ["advcl", "xcomp", "conj"].contains(token.dep),
      ["VBD", "VBN"].contains(view.tokens[token.head].tag), token.tag != "VBG",
      token.dep == "conj"
        || lexicon.winningVerbs.contains(view.tokens[token.head].lemma.lowercased())
    else { return nil }
    return subject(of: token.head)
  }

  /// "Who as Botswana's foreign minister kept a line open", "as president, X signed": in front of
  /// the verb.
  func actingAs(_ preposition: Int, _ verb: Int) -> Int? {
    guard preposition < verb, view.tokens[verb].pos == "VERB",
      !lexicon.appointingVerbs.contains(view.tokens[verb].lemma.lowercased())
    else { return nil }
    return subject(of: verb)
  }

  /// "X resumed the office of Speaker", "Y, who held the post of Speaker": the subject of the
  /// holding.
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

  /// "Named A finance minister and B foreign minister": a name right in front, behind another name
  /// and post.
  func namedInChain(_ title: TitlePhrase) -> Int? {
    let first = view.sentence(title.head).lowerBound
    let last = title.tokens.lowerBound - 1
    guard last > first, let name = named.candidate(at: last), name.kind == .person,
      name.tokens.upperBound == title.tokens.lowerBound
    else { return nil }
    var i = name.start - 1
    while i > first, view.words[i] == "and" || view.tokens[i].text == "," { i -= 1 }
    guard i > first, i < name.start - 1,
      let before = titles.first(where: { $0.tokens.upperBound == i + 1 }),
      before.tokens.lowerBound > first,
      named.candidate(at: before.tokens.lowerBound - 1)?.kind == .person
    else { return nil }
    return named.person(at: last)
  }

  /// "Slobodan Milošević, then president of Yugoslavia,": a name, a comma, the post and what it is
  /// of.
  func namedBeforeComma(_ title: TitlePhrase) -> Int? {
    let first = view.sentence(title.head).lowerBound
    let after = title.tokens.upperBound
    guard after < view.tokens.count, view.words[after] == "of" || view.tokens[after].text == ","
    else { return nil }
    var i = title.tokens.lowerBound - 1
    while i > first, title.tokens.lowerBound - i < 5,
      lexicon.formerWords.contains(view.words[i]) || lexicon.standingWords.contains(view.words[i])
        || ["then", "the", "a", "an", "now", "himself", "herself"].contains(view.words[i])
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

  /// "Ulla Dahl, until May the head of the bank,": a name, a comma, until when, and the post.
  func namedBeforeUntil(_ title: TitlePhrase) -> Int? {
    let first = view.sentence(title.head).lowerBound
    var i = title.tokens.lowerBound - 1
    while i > first, title.tokens.lowerBound - i < 9, view.words[i] != "until",
      view.tokens[i].text != ",", !["VERB", "AUX"].contains(view.tokens[i].pos)
    {
      i -= 1
    }
    // "Until now the vice-president" is of no state that he does not name.
    let next = title.tokens.upperBound
    guard i > first, view.words[i] == "until", view.tokens[i - 1].text == ",",
      !title.kind.contains("head-of-state")
        || next < view.tokens.count && view.words[next] == "of"
        || view.isPossessive(title.tokens.lowerBound - 1),
      let name = named.candidate(at: i - 2), name.kind == .person,
      name.tokens.upperBound == i - 1
    else { return nil }
    return named.person(at: i - 2)
  }

  /// "The league, of which X is president": the name that the clause is about.
  func ofWhich(_ title: TitlePhrase) -> Int? {
    let verb = view.tokens[title.head].head
    guard view.tokens[title.head].dep == "attr", view.tokens[verb].dep == "relcl",
      view.children[verb].contains(where: { of in
        view.words[of] == "of" && of < title.head
          && view.children[of].contains { view.tokens[$0].tag == "WDT" }
      })
    else { return nil }
    return view.tokens[verb].head
  }

  /// "The Rectors' Conference, where X was vice-president", "Radio Luna, where he is editor": the
  /// name in front of "where".
  func whereHeld(_ title: TitlePhrase) -> Int? {
    let first = view.sentence(title.head).lowerBound
    var i = title.tokens.lowerBound - 1
    guard i > first else { return nil }
    if ["a", "an", "the", "its"].contains(view.words[i]) { i -= 1 }
    guard i > first, ["is", "was", "been", "became"].contains(view.words[i]) else { return nil }
    while i > first + 1, title.tokens.lowerBound - i < 9, view.words[i] != "where" { i -= 1 }
    guard view.words[i] == "where", view.tokens[i - 1].text == ",", i - 2 >= first,
      named.candidate(at: i - 2)?.kind == .organization
    else { return nil }
    return i - 2
  }

  /// The ministry in the words of the title: "home minister" has a Ministry of Home Affairs,
  /// "transportation secretary" a Department of Transportation.
  func impliedName(_ title: TitlePhrase) -> String? {
    let words = title.tokens.filter { !view.words[$0].isEmpty }
    guard
      let place = words.firstIndex(where: { ["minister", "secretary"].contains(view.words[$0]) })
    else {
      return title.portfolios.isEmpty
        ? nil : title.field.map { "Ministry of \(TitleFinder.capitalized($0))" }
    }
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

  /// "The head of the mission, Senegalese diplomat X", "its founder, the baker X", "its chairman, a
  /// Dutchman, X": a name behind where somebody is from and what he is.
  private func introduced(at first: Int, _ limit: Int) -> (entity: Int, candidate: NameCandidate)? {
    let end = min(first + 6, limit + 4, view.sentence(first).upperBound)
    let hasArticle = ["the", "a", "an"].contains(view.words[first])
    guard
      hasArticle
        || context.countryAt[first] != nil
          && (view.tokens[first].tag.hasPrefix("JJ") || named.entity(at: first) == nil)
    else { return nil }
    var isTold = !hasArticle
    for j in first + 1..<max(end, first + 1) {
      if let found = named.person(startingAt: j), isTold { return found }
      let isOfNation = context.countryAt[j] != nil && named.entity(at: j) == nil
      // "A Dutchman, X,".
      if view.tokens[j].text == ",", hasArticle, j == first + 2, context.countryAt[j - 1] != nil {
        return j + 1 < end ? named.person(startingAt: j + 1) : nil
      }
      guard
        isOfNation || ["HYPH", "VBN"].contains(view.tokens[j].tag)
          || (view.tokens[j].tag.hasPrefix("NN") || view.tokens[j].tag == "JJ")
            && (!view.isCapitalized[j] || named.candidate(at: j)?.kind == .demonym)
      else { return nil }
      isTold = isTold || view.tokens[j].tag.hasPrefix("NN")
    }
    return nil
  }

  /// "The Minister of Foreign Affairs of Peru, Ms. Rosaura del Castillo,": title, a few words,
  /// comma, name, comma.
  func namedAfterComma(_ title: TitlePhrase) -> Int? {
    var i = title.tokens.upperBound
    let limit = min(view.sentence(i - 1).upperBound, i + 16)
    guard i < limit,
      view.tokens[i].text == ","
        || ["of", "for", "to", "in", "at"].contains(view.words[i])
        || title.kind == "legislator" && ["from", "with"].contains(view.words[i])
        // "The UN's special adviser on Colombia, X,".
        || ["adviser", "envoy", "chief", "negotiator"].contains(title.kind) && view.words[i] == "on"
    else {
      return nil
    }
    while i < limit, view.tokens[i].text != "," {
      // A verb ends the phrase.
      if ["VBD", "VBZ", "VBP", "MD"].contains(view.tokens[i].tag) { return nil }
      if named.person(startingAt: i) != nil { return nil }
      i += 1
    }
    guard i + 1 < limit,
      let (entity, candidate) = named.person(startingAt: i + 1) ?? introduced(at: i + 1, limit)
        ?? view.naming(at: i + 1).flatMap({ named.person(startingAt: $0) }),
      candidate.titles.allSatisfy({ $0.isAddress || $0.kind == "member" })
    else { return nil }
    let after = candidate.tokens.upperBound
    guard after < view.tokens.count else { return entity }
    // "…, Hatami said" is a speech tag and no apposition.
    return [",", ".", ";", ")", "—", "-"].contains(view.tokens[after].text)
      || ["and", "but", "or"].contains(view.words[after]) ? entity : nil
  }
}

extension TokenView {
  /// "Who calls himself Comandante Rayo", "who goes by the name of Elías": where the name begins.
  func naming(at who: Int) -> Int? {
    guard who + 3 < words.count, words[who] == "who" else { return nil }
    var i = who + 1
    switch words[i] {
    case "calls", "called", "styles", "styled", "names":
      guard ["himself", "herself"].contains(words[i + 1]) else { return nil }
      i += 2
    case "goes", "went":
      guard words[i + 1] == "by" else { return nil }
      i += 2
    case "is", "was":
      i += 1
      while i + 2 < words.count, ["better", "only", "widely", "best"].contains(words[i]) { i += 1 }
      guard i + 2 < words.count, words[i] == "known" else { return nil }
      i += words[i + 1] == "only" || words[i + 1] == "simply" ? 2 : 1
      guard i + 1 < words.count, words[i] == "as" else { return nil }
      i += 1
    default: return nil
    }
    // "By the name of", "by the alias".
    var steps = 0
    while i + 1 < words.count, steps < 6,
      ["the", "name", "of", "nom", "de", "guerre", "alias", "nickname"].contains(words[i])
    {
      i += 1
      steps += 1
    }
    return i < words.count ? i : nil
  }

  /// "Otieno's time as head of the authority", "the appointment of Amina Diallo as envoy": the
  /// token of whoever serves, is chosen or goes as a post says.
  func serving(as preposition: Int, _ nouns: WordSet) -> Int? {
    let noun = tokens[preposition].head
    guard words[preposition] == "as", tokens[noun].tag.hasPrefix("NN"), nouns.contains(words[noun])
    else { return nil }
    return children[noun].first { tokens[$0].dep == "poss" && $0 < noun }
      ?? objects(of: noun, prepositions: ["of"]).first
  }
}
