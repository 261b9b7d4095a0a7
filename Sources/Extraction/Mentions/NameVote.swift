import Language

/// Decides what a name is by the roles that its mentions play, where the model's labels waver.
final class NameVote {
  let view: TokenView
  let lexicon: MentionLexicon
  let titles: TitleIndex

  init(view: TokenView, lexicon: MentionLexicon, titles: TitleIndex) {
    self.view = view
    self.lexicon = lexicon
    self.titles = titles
  }

  /// The kind that the evidence of all mentions speaks for; nil when there is none beyond the
  /// labels.
  func kind(_ mentions: [NameCandidate]) -> NameCandidate.Kind? {
    var person = 0.0
    var place = 0.0
    var organization = 0.0
    for mention in mentions {
      switch mention.kind {
      case .person:
        let isSingle = isSingle(mention)
        if !mention.titles.isEmpty {
          person += 4
        } else if isSingle {
          // One word that is nobody's surname here: the model's guess is as often a place.
          person += 0.6
          place += 0.8
          organization += 0.5
        } else {
          person += 1
        }
      case .place: place += 1
      case .organization: organization += 1
      default: continue
      }
      let isSingle = isSingle(mention)
      let (x, y, z) = roles(mention, isSingle: isSingle)
      person += x
      place += y
      organization += z
    }
    // "The Committee against Torture said": what has such words inside is nobody.
    let isPhrase = mentions.allSatisfy { mention in
      mention.titles.isEmpty
        && mention.tokens.contains {
          ["against", "for", "of", "and", "to", "on"].contains(view.words[$0])
            && !view.isCapitalized[$0]
        }
    }
    if isPhrase { person = 0 }
    let top = max(person, place, organization)
    let labels = mentions.map(\.kind)
    guard top > 1 else { return nil }
    // Ties leave the labels alone.
    let winners = [
      (person, NameCandidate.Kind.person), (place, .place), (organization, .organization),
    ]
    .filter { $0.0 == top }
    guard winners.count == 1, let winner = winners.first?.1 else { return nil }
    return labels.allSatisfy { $0 == winner } ? nil : winner
  }

  /// One word, an article of its language not counted: "al-Fashaga".
  private func isSingle(_ mention: NameCandidate) -> Bool {
    mention.tokens.filter {
      !view.words[$0].isEmpty && !["al", "el", "as", "ar", "an", "ad"].contains(view.words[$0])
    }.count == 1
  }

  private func roles(_ mention: NameCandidate, isSingle: Bool) -> (Double, Double, Double) {
    let head = view.head(of: mention.tokens)
    let token = view.tokens[head]
    let governor = view.tokens[token.head]
    var (person, place, organization) = (0.0, 0.0, 0.0)
    // "OQ Trading": an abbreviation inside the name.
    if !isSingle, mention.titles.isEmpty, !FoldedWord.isAllCapitals(view.text(mention.tokens)),
      mention.tokens.contains(where: {
        FoldedWord.isAllCapitals(view.tokens[$0].text) && !view.tokens[$0].text.contains(".")
      })
    {
      organization += 3.5
    }
    // "Yelena Vyalbe": a given name in front.
    if !isSingle, isGivenName(mention.tokens.lowerBound) { person += 1.5 }
    // "spokeswoman Morgan Ortagus", "Kim Soo-yeon, chief executive": a post in apposition.
    for child in view.children[head]
    where view.tokens[child].dep == "appos" && !view.isLandscape(mention.tokens) {
      // "She replaces Erik Dahl, the institute said": a clause and no apposition.
      if child + 1 < view.tokens.count, ["VBD", "VBZ"].contains(view.tokens[child + 1].tag),
        lexicon.reportingVerbs.contains(view.tokens[child + 1].lemma.lowercased())
      {
        continue
      }
      if isTitleHead(child) {
        person += 2.5
      } else if isOrganizationNoun(child) || namesKind(child) {
        organization += 2
      } else if lexicon.personNouns.contains(view.words[child]) {
        person += 2.5
      } else if view.children[child].contains(where: { view.words[$0] == "former" }), !isSingle {
        person += 1.5
      } else if isPlaceNoun(child) {
        place += 2
      }
    }
    if token.dep == "appos", token.head < head {
      if isKinOfBody(token.head) {
        organization += 4
      } else if isTitleHead(token.head) || isHeadedNoun(token.head) {
        person += 2.5
      } else if isOrganizationNoun(token.head) {
        organization += 2
      } else if isPlaceNoun(token.head) {
        place += 2
      }
    }
    if mention.titles.isEmpty {
      if isTown(mention.tokens) || isInLand(mention.tokens) || isRaided(mention.tokens) {
        place += 3
      }
      if isEmployer(mention.tokens) { organization += 2.5 }
      if isClub(mention.tokens) { organization += 4 }
    }
    // "Leader of Fianna Fáil": what somebody leads is nobody.
    if token.dep == "pobj", mention.titles.isEmpty, view.words[token.head] == "of",
      let title = titles.covering(view.tokens[token.head].head),
      lexicon.ledTitles.contains(FoldedWord.fold(view.text(title.tokens)))
    {
      organization += 2.5
    }
    if isGoverned(mention, head) { place += 4 }
    // "Mayor Sylvie Charpentier of Lyon".
    if token.dep == "pobj", mention.titles.isEmpty, view.words[token.head] == "of",
      view.premodified(view.tokens[token.head].head).contains(where: {
        titles.covering($0)?.kind == "regional"
      })
    {
      place += 3
    }
    // "The Border Guard Bangladesh": people have no article.
    let before = mention.tokens.lowerBound - 1
    if mention.titles.isEmpty, mention.kind == .person, before >= 0, view.words[before] == "the",
      view.isCapitalized[mention.tokens.lowerBound], !isBesideNoun(mention)
    {
      organization += isSingle ? 1 : 2.5
    }
    // "X, which had campaigned" is nobody, "X, who" somebody.
    for child in view.children[head] where view.tokens[child].dep == "relcl" {
      for word in view.children[child] where word > head && word < child {
        if view.words[word] == "who" { person += 2.5 }
        if view.words[word] == "which", mention.titles.isEmpty, !isOfBody(head) {
          person -= 2
          organization += mention.kind == .place ? 0 : 1.5
        }
      }
    }
    // "X, 54," is of an age.
    let comma = mention.tokens.upperBound
    if comma + 2 < view.tokens.count, view.tokens[comma].text == ",",
      let age = Int(view.tokens[comma + 1].text), (16...110).contains(age),
      [",", "."].contains(view.tokens[comma + 2].text)
    {
      person += 3
    }
    // "Her advocate, X": what somebody is stands before the comma.
    if before > 0, view.tokens[before].text == ",",
      lexicon.personNouns.contains(view.words[before - 1]) || titles.covering(before - 1) != nil,
      comma < view.tokens.count, [",", ".", "of"].contains(view.tokens[comma].text)
    {
      person += 2.5
    }
    if before >= 0, lexicon.personNouns.contains(view.words[before]),
      view.tokens[before].head == head
    {
      person += 2
    }
    // "Mongolia's state-run Erdenet".
    if before > 1, ["run", "owned", "controlled"].contains(view.words[before]),
      view.tokens[before - 1].text == "-", ["state", "government"].contains(view.words[before - 2])
    {
      organization += 2.5
    }
    // "On the board of X", "shares in X", "the Islamists of X".
    if token.dep == "pobj", token.head < head, mention.titles.isEmpty,
      isSingle || !isGivenName(mention.tokens.lowerBound),
      lexicon.bodyOwners.contains(view.tokens[view.tokens[token.head].head].lemma.lowercased())
    {
      organization += 2
    }
    // "Russia's Novatek", "state-run Petrobangla", "her colleague Iaia Nanque"
    for child in view.children[head] where child < mention.tokens.lowerBound {
      guard view.tokens[child].dep == "poss", view.label[child] == "GPE" else { continue }
      // "Russia's Novatek", but "Peru's Alan Gamarra".
      if isSingle { organization += 1.2 } else { person += 2 }
    }
    if mention.tokens.lowerBound > 0,
      lexicon.counterpartNouns.contains(view.words[mention.tokens.lowerBound - 1])
    {
      person += 2.5
    }
    // "gas supplier DEPA", "port city Fukuoka": a noun right in front.
    if mention.tokens.lowerBound > 0 {
      let before = mention.tokens.lowerBound - 1
      if view.tokens[before].head == head, view.tokens[before].dep == "compound" {
        if isOrganizationNoun(before) {
          organization += 2.5
        } else if isPlaceNoun(before) {
          place += 1.5
        }
      }
    }
    // "Petrobangla chairman", "Petrobangla's chairman"
    let next = mention.tokens.upperBound
    if let title = titles.starting(at: view.isPossessive(next) ? next + 1 : next),
      !title.isAddress, title.kind != "member",
      ["compound", "poss", "nmod"].contains(token.dep),
      // "Named Ana Silva ambassador".
      !lexicon.appointingVerbs.contains(
        view.tokens[view.tokens[title.head].head].lemma.lowercased())
        || view.tokens[title.head].dep == "nsubj"
    {
      organization += 2.5
    }
    if ["compound", "nmod"].contains(token.dep), token.head == next, next < view.tokens.count,
      isSingle
    {
      if isOrganizationNoun(next) { organization += 1.5 } else if isPlaceNoun(next) { place += 2 }
    }
    if token.dep == "pobj", token.head < head {
      // "the liberation of Wad Madani", "the siege of Tal Afar"
      if view.words[token.head] == "of",
        lexicon.placeOwners.contains(view.tokens[view.tokens[token.head].head].lemma.lowercased())
      {
        place += 2
      }
    }
    if token.dep == "dobj", mention.titles.isEmpty,
      lexicon.placeConquests.contains(governor.lemma.lowercased())
    {
      place += isSingle ? 1.2 : 1.5
    }
    // "Last year dba absorbed the ailing Gexx": what is bought is nobody.
    if token.dep == "dobj", mention.titles.isEmpty,
      lexicon.acquiringVerbs.contains(governor.lemma.lowercased())
    {
      organization += 2.5
    }
    if mention.titles.isEmpty { organization += company(head, isSingle: isSingle) }
    if isSingle, mention.titles.isEmpty, isBesidePlace(head) { place += 1.5 }
    if token.dep == "pobj", token.head < head, !isSingle, mention.titles.isEmpty,
      mention.kind == .person,
      ["in", "near", "outside", "across", "throughout"].contains(view.words[token.head])
    {
      place += 2.5
    }
    if token.dep == "pobj", token.head < head, isSingle {
      switch view.words[token.head] {
      case "in", "near", "at", "outside", "around", "across", "above", "inside", "throughout":
        place += 2
      case "to", "from", "into", "towards":
        let verb = view.tokens[view.tokens[token.head].head].lemma.lowercased()
        if lexicon.motionWords.contains(verb) { place += 1.5 }
      default: break
      }
    }
    if token.dep == "nsubj", lexicon.reportingVerbs.contains(governor.lemma.lowercased()) {
      // Bodies of several words speak too; what the model takes for one needs a given name to be
      // nobody's.
      if isSingle {
        person += 0.5
      } else if mention.kind != .organization || isGivenName(mention.tokens.lowerBound) {
        person += 1.2
      }
    } else if token.dep == "nsubj", isSingle {
      person += 0.3
      organization += 0.2
    }
    // "Morgan Nhamo becomes prime minister"
    if token.dep == "nsubj" || token.dep == "nsubjpass",
      // "Renault appointed Eva Blum chief executive": not who appoints.
      !view.children[token.head].contains(where: { view.tokens[$0].dep == "dobj" }),
      view.children[token.head].contains(where: {
        ["attr", "oprd"].contains(view.tokens[$0].dep) && isTitleHead($0)
      })
    {
      person += 2
    }
    if isFounder(head) { person += 3 }
    // "Tanabe's son", "her husband"
    if token.dep == "poss", lexicon.kinship.contains(governor.lemma.lowercased()) { person += 1.5 }
    // "Gustavo Prado and Bernabé Álamo": what stands beside a person is one.
    if !isSingle {
      let isBeside =
        token.dep == "conj" && view.label[token.head] == "PERSON"
        || view.children[head].contains {
          view.tokens[$0].dep == "conj" && view.label[$0] == "PERSON"
        }
      if isBeside { person += 1.2 }
    }
    return (person, place, organization)
  }

  /// How much the clause around a subject says that it is a company or another body: "X said it had
  /// agreed", "X was taken over by", "X is a Mexican company".
  private func company(_ head: Int, isSingle: Bool) -> Double {
    let token = view.tokens[head]
    let verb = token.head
    let lemma = view.tokens[verb].lemma.lowercased()
    let isTakenOver =
      lemma == "take"
      && view.children[verb].contains { view.tokens[$0].dep == "prt" && view.words[$0] == "over" }
    switch token.dep {
    case "nsubjpass":
      return lexicon.acquiringVerbs.contains(lemma) || isTakenOver || isSetUp(verb) ? 2.5 : 0
    case "nsubj":
      if view.children[verb].contains(where: {
        view.tokens[$0].dep == "attr" && isOrganizationNoun($0)
      }) {
        return 2.5
      }
      guard lexicon.reportingVerbs.contains(lemma) else { return 0 }
      let saysIt = view.children[verb].contains { clause in
        // "Smith said it was wrong" says nothing of Smith.
        view.tokens[clause].dep == "ccomp" && clause > verb && view.tokens[clause].lemma != "be"
          && view.children[clause].contains {
            ["nsubj", "nsubjpass"].contains(view.tokens[$0].dep) && view.words[$0] == "it"
              && $0 - verb <= 5
          }
      }
      return saysIt ? (isSingle ? 2.5 : 1.5) : 0
    default: return 0
    }
  }

  /// "Was founded", "was set up in 2011": no person is.
  private func isSetUp(_ verb: Int) -> Bool {
    switch view.tokens[verb].lemma.lowercased() {
    case "found", "establish", "incorporate", "co-found": return true
    case "set": return view.children[verb].contains { view.words[$0] == "up" }
    default: return false
    }
  }

  /// "The head of Russia's federation, X": who heads the noun before the comma stands behind it.
  private func isHeadedNoun(_ noun: Int) -> Bool {
    let preposition = view.tokens[noun].head
    return view.tokens[noun].dep == "pobj" && view.words[preposition] == "of"
      && isTitleHead(view.tokens[preposition].head)
  }

  private func isGivenName(_ i: Int) -> Bool {
    view.words[i].count > 3
      && (lexicon.givenNames[view.words[i]] != nil || lexicon.originNames.contains(view.words[i]))
  }

  /// Whether a noun behind the name is what the article belongs to: "the Gabuya ferry".
  private func isBesideNoun(_ mention: NameCandidate) -> Bool {
    let head = view.head(of: mention.tokens)
    return ["compound", "nmod", "poss", "amod"].contains(view.tokens[head].dep)
      && view.tokens[head].head >= mention.tokens.upperBound
  }

  /// "One of the country's two big Muslim organisations": the noun after "of" says it.
  private func namesKind(_ i: Int) -> Bool {
    guard ["one", "part", "member"].contains(view.words[i]) else { return false }
    return view.objects(of: i, prepositions: ["of"]).contains {
      lexicon.organizationDescriptions.contains(view.tokens[$0].lemma.lowercased())
        || lexicon.organizationNouns.contains(view.tokens[$0].lemma.lowercased())
    }
  }

  private func isTitleHead(_ i: Int) -> Bool {
    // An owner is as often a company.
    titles.covering(i).map { !$0.isAddress && $0.kind != "owner" } ?? false
  }

  func isPlaceNoun(_ i: Int) -> Bool { lexicon.placeNouns.contains(view.words[i]) }
}
