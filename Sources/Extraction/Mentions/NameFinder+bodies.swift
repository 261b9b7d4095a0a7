import Language

/// Names of bodies, parties and parts of countries that the model cuts or overlooks.
extension NameFinder {
  /// "The Botswana Democratic Party of Seretse Khama": whose party it is does not belong to its
  /// name.
  func withoutFounder(_ range: Range<Int>) -> Range<Int> {
    guard
      let of = range.first(where: {
        view.words[$0] == "of" && $0 > range.lowerBound
          && (lexicon.partyWords.contains(view.words[$0 - 1])
            // "The Government of National Unity of X".
            || ["unity", "accord", "salvation", "reconciliation"].contains(view.words[$0 - 1]))
      }), of + 1 < range.upperBound,
      lexicon.givenNames[view.words[of + 1]] != nil
        // "Of Nuri al-Gharyani".
        || of + 3 < range.upperBound && view.tokens[of + 3].text == "-"
          && lexicon.nameParticles.contains(view.words[of + 2])
    else { return range }
    return range.lowerBound..<of
  }

  /// "The Unity Party of Prime Minister X": the end of a name without the post that the model cuts
  /// into.
  func withoutHolder(_ range: Range<Int>) -> Int {
    // "The Navy of Iran Rear Admiral X".
    if let rank = titles.covering(range.upperBound - 1), rank.isAddress,
      rank.tokens.upperBound > range.upperBound, rank.tokens.lowerBound > range.lowerBound
    {
      return rank.tokens.lowerBound
    }
    guard
      let of = range.last(where: { view.words[$0] == "of" && $0 > range.lowerBound }),
      lexicon.partyWords.contains(view.words[of - 1])
        || lexicon.organizationNouns.contains(view.words[of - 1]),
      let title = titles.starting(at: of + 1), !title.isPlural, !title.isAddress,
      title.tokens.upperBound < view.tokens.count, view.isCapitalized[title.tokens.upperBound],
      ["head-of-state", "head-of-government", "minister"].contains(title.kind)
    else { return range.upperBound }
    return of
  }

  /// "Militants of Boko Haram", "Gunmen of the Turan Brigade", "Shares of X" at the head of a
  /// sentence: whose they are is the name.
  func withoutPeople(_ range: Range<Int>) -> Range<Int> {
    let first = range.lowerBound
    guard range.count > 2, isOpening(first), ["NNS", "NNPS"].contains(view.tokens[first].tag),
      view.words[first + 1] == "of"
    else { return range }
    let start = view.words[first + 2] == "the" ? first + 3 : first + 2
    guard start < range.upperBound, view.isCapitalized[start],
      lexicon.armedNouns.contains(view.tokens[first].lemma.lowercased())
        || lexicon.armedNouns.contains(view.words[first])
        || lexicon.countryNouns.contains(view.words[first])
        || lexicon.postCues.firmParts.contains(view.words[first])
        || lexicon.postCues.followers.contains(view.words[first])
    else { return range }
    return start..<range.upperBound
  }

  /// "Lahti's Centre Party" of somebody whose full name the text gives: the owner is no part of the
  /// name.
  ///
  /// - Parameter surnames: last words of the full names of people.
  func withoutOwner(_ range: Range<Int>, _ surnames: Set<String>) -> Range<Int> {
    let owner = range.lowerBound
    guard range.count > 3, view.isPossessive(owner + 1), view.isCapitalized[owner + 2],
      surnames.contains(view.words[owner])
    else { return range }
    return owner + 2..<range.upperBound
  }

  /// "The pro-Kurdish Peoples' Democratic Party": the name begins with those whose party it is.
  func widenedToOwners(_ range: Range<Int>) -> Range<Int> {
    let owner = range.lowerBound - 2
    guard owner > view.sentence(range.lowerBound).lowerBound, view.isPossessive(owner + 1),
      view.isCapitalized[owner],
      ["NNPS", "NNS"].contains(view.tokens[owner].tag)
        // "The Farmers' Central League", and not "Hodges' United Party".
        || view.words[owner].hasSuffix("s") && view.tokens[owner + 1].text.count == 1
          && view.label[owner] != "PERSON" && lexicon.givenNames[view.words[owner]] == nil,
      lexicon.names.folded(view.words[owner]).isEmpty,
      lexicon.organizationNouns.contains(view.words[range.upperBound - 1])
        || lexicon.partyWords.contains(view.words[range.upperBound - 1])
        // "The Women's Platform for Equality".
        || range.count > 1 && view.tokens[range.lowerBound].tag == "NNP"
          && ["women", "people", "men", "children", "mothers", "farmers", "workers", "students"]
            .contains(view.words[owner])
          && lexiconMatch(at: range.lowerBound) == nil
    else { return range }
    return owner..<range.upperBound
  }

  /// "The Government of Canada" is the country, however it is written.
  func isGovernment(_ range: Range<Int>) -> Bool {
    let of = range.lowerBound + 1
    guard range.count > 2, view.words[of] == "of",
      lexicon.governmentNouns.contains(view.words[of - 1])
    else { return false }
    let start = view.words[of + 1] == "the" ? of + 2 : of + 1
    guard start < range.upperBound else { return false }
    let match = lexicon.names.match(in: view.words, from: start, limit: range.upperBound)
    return match?.tokens.upperBound == range.upperBound
      && match?.values.contains { $0.type == "country" && $0.use == .name } == true
  }

  /// "Shenghe Resources of China": where a company is at home does not belong to its name.
  func withoutCountry(_ range: Range<Int>) -> Range<Int> {
    guard let of = range.last(where: { view.words[$0] == "of" }), of - range.lowerBound > 1,
      lexicon.companyTails.contains(view.words[of - 1]) || isOwnName(range.lowerBound..<of),
      of + 1 < range.upperBound,
      // "The State Bank of Pakistan" is called so.
      !(view.words[of - 1] == "bank" && of - range.lowerBound < 4
        && Self.peoples.contains(view.words[of - 2]))
    else { return range }
    let match = lexiconMatch(at: of + 1)
    // "Trakia Pivo of Plovdiv".
    let isTown =
      match == nil && of + 2 == range.upperBound && view.isCapitalized[of + 1]
      && (!lexicon.companyTails.contains(view.words[of - 1]) || view.words[of - 1] != "bank")
      && !lexicon.organizationNouns.contains(view.words[of + 1])
      && !view.words[of + 1].hasSuffix("s") && !FoldedWord.isAllCapitals(view.text(range))
    return isTown || match?.tokens.upperBound == range.upperBound
      ? range.lowerBound..<of : range
  }

  /// "Norrvind Energi of Sweden": two words and more of which none says what bodies are of a
  /// country.
  private func isOwnName(_ range: Range<Int>) -> Bool {
    guard range.count > 1, let last = range.last, view.tokens[last].tag == "NNP",
      view.label[last] == "ORG"
    else { return false }
    return range.allSatisfy { i in
      view.isCapitalized[i] && !lexicon.organizationNouns.contains(view.words[i])
        && !lexicon.partyWords.contains(view.words[i])
        && lexicon.names.folded(view.words[i]).isEmpty && !Self.peoples.contains(view.words[i])
    }
  }

  /// Words that bodies of a country begin with: "Free Voters of Bavaria", "Democratic Voice of
  /// Burma".
  private static let peoples: WordSet = [
    "voice", "state", "republic", "kingdom", "church", "emirate", "government", "command", "free",
    "democratic", "islamic", "united", "national", "royal", "central", "supreme", "federal",
    "general", "popular", "socialist", "order", "house", "crown", "office", "radio", "television",
    "daughters", "sons", "lions", "friends", "patriots",
  ]

  /// "Trade union federation CGTP", "Bavarian CSU": the noun for the body and a nation's adjective
  /// in front of an abbreviation are no part of its name.
  func withoutNoun(_ range: Range<Int>) -> Range<Int> {
    let front = range.prefix { !view.isCapitalized[$0] }
    if let last = front.last, last + 1 < range.upperBound,
      lexicon.bodyNouns.contains(view.words[last])
    {
      return last + 1..<range.upperBound
    }
    if range.count == 2, FoldedWord.isAllCapitals(view.tokens[range.lowerBound + 1].text),
      view.tokens[range.lowerBound].tag == "JJ",
      lexicon.names.folded(view.words[range.lowerBound]).contains(where: { $0.use == .demonym })
        || view.words[range.lowerBound].hasSuffix("ian")
    {
      return range.lowerBound + 1..<range.upperBound
    }
    return range
  }

  /// "Youth Forum Zimbabwe", "Border Guard Bangladesh": a country's name right behind a body's.
  func widenedToCountry(_ range: Range<Int>) -> Range<Int> {
    let next = range.upperBound
    guard range.count > 1, next < view.sentence(range.lowerBound).upperBound,
      view.isCapitalized[next], let match = lexiconMatch(at: next),
      match.values.contains(where: { $0.type == "country" && $0.use == .name }),
      view.tokens[range.upperBound - 1].head == match.tokens.upperBound - 1
        || view.tokens[match.tokens.upperBound - 1].head == range.upperBound - 1
        || view.tokens[range.upperBound - 1].dep == "compound",
      match.tokens.upperBound >= view.tokens.count
        || !view.isPossessive(match.tokens.upperBound)
          && !view.isCapitalized[match.tokens.upperBound]
    else { return range }
    return range.lowerBound..<match.tokens.upperBound
  }

  /// "African Party for the Independence of Guinea and Cape Verde (PAIGC)": a body's name that the
  /// model cuts goes on to its short form in brackets.
  func widenedToBracket(_ range: Range<Int>) -> Range<Int> {
    let last = view.words[range.upperBound - 1]
    guard lexicon.organizationNouns.contains(last) || lexicon.armedTails.contains(last) else {
      return range
    }
    var i = range.upperBound
    let limit = min(view.sentence(range.lowerBound).upperBound, i + 10)
    while i < limit, view.tokens[i].text != "(" {
      guard
        view.isCapitalized[i]
          || ["of", "for", "the", "and", "in", "on", "to"].contains(view.words[i])
      else { return range }
      i += 1
    }
    guard i > range.upperBound, i + 2 < view.tokens.count, view.tokens[i].text == "(",
      view.tokens[i + 2].text == ")", FoldedWord.isAllCapitals(view.tokens[i + 1].text),
      view.tokens[i + 1].text.count > 2, view.isCapitalized[i - 1]
    else { return range }
    return range.lowerBound..<i
  }

  /// "The Security Council on Eritrea": the model takes what is done to a country into the name.
  func withoutTarget(_ range: Range<Int>) -> Range<Int> {
    guard
      let on = range.last(where: {
        ["on", "in", "against", "over", "to", "for"].contains(view.words[$0])
      }),
      on - range.lowerBound > 1, on + 1 < range.upperBound,
      lexicon.organizationNouns.contains(view.words[on - 1]),
      // "The envoy of the African Union for Sudan"; "the Foundation for Iraq" is called so.
      view.words[on] != "for" || lexiconMatch(at: range.lowerBound)?.tokens.upperBound == on,
      // "The Verification Mission in Colombia" is called so.
      !(view.words[on] == "in" && lexicon.postedBodies.contains(view.words[on - 1])),
      let match = lexicon.names.match(in: view.words, from: on + 1, limit: range.upperBound),
      match.tokens.upperBound == range.upperBound,
      match.values.contains(where: { $0.type == "country" && $0.use == .name })
    else { return range }
    return range.lowerBound..<on
  }

  /// "UN Working Group on Arbitrary Detention": what a body is on goes on in capitals.
  func widenedToField(_ range: Range<Int>) -> Range<Int> {
    let first = range.upperBound
    guard first + 1 < view.sentence(range.lowerBound).upperBound,
      ["on", "for", "against"].contains(view.words[first]),
      lexicon.organizationNouns.contains(view.words[first - 1]), view.isCapitalized[first - 1],
      view.words[first] == "on" || view.tokens[first].head == first - 1
    else { return range }
    var end = first + 1
    // "The League for the Crown".
    if view.words[first] == "for", view.words[end] == "the", end + 1 < view.tokens.count,
      view.isCapitalized[end + 1]
    {
      end += 1
    }
    let start = end
    while end < view.sentence(first).upperBound {
      if view.isCapitalized[end], titles.covering(end) == nil,
        !["PERSON", "GPE", "NORP", "DATE", "TIME"].contains(view.label[end]),
        lexicon.names.folded(view.words[end]).isEmpty
      {
        end += 1
      } else if ["of", "and", "the", "in"].contains(view.words[end]), end > first + 1,
        end + 1 < view.tokens.count, view.isCapitalized[end + 1],
        !["PERSON", "GPE", "NORP"].contains(view.label[end + 1]),
        view.label[end] == view.label[end - 1]
      {
        end += 1
      } else {
        break
      }
    }
    // "Asked the League for the Bulgarian's release".
    let isOwner = end < view.tokens.count && view.isPossessive(end)
    return end > start && !isOwner ? range.lowerBound..<end : range
  }

  /// "The Association of Goatherds of Tarrafal", "the Sailors' Guild of the Lagoon": a body named
  /// after its members goes on to where they live.
  func widenedToHome(_ range: Range<Int>) -> Range<Int> {
    let of = range.upperBound
    let limit = min(view.sentence(range.lowerBound).upperBound, of + 5)
    guard of + 1 < limit, view.words[of] == "of",
      !lexicon.companyTails.contains(view.words[of - 1]),
      range.contains(where: {
        view.tokens[$0].tag == "NNPS" || view.isPossessive($0)
          || view.isCapitalized[$0] && view.tokens[$0].tag == "NNS"
          || $0 > range.lowerBound && view.words[$0 - 1] == "of" && view.words[$0].hasSuffix("s")
      })
    else { return range }
    let start = view.words[of + 1] == "the" ? of + 2 : of + 1
    var end = start
    while end < limit, view.isCapitalized[end], view.tokens[end].tag.hasPrefix("NNP"),
      titles.covering(end) == nil, ["", "GPE", "LOC", "FAC", "ORG"].contains(view.label[end])
    {
      end += 1
    }
    guard end > start, end >= view.tokens.count || !view.isPossessive(end),
      lexiconMatch(at: start)?.values.contains(where: { $0.type == "country" }) != true
    else { return range }
    return range.lowerBound..<end
  }

  /// "Tajikistan's Sughd region": a capitalised word before a noun for a part of a country.
  func overlookedPlaces() -> [NameCandidate] {
    var result: [NameCandidate] = []
    for i in view.tokens.indices.dropFirst()
    where view.isRead[i] && !view.isCapitalized[i] && lexicon.regionNouns.contains(view.words[i])
      && view.tokens[i].tag == "NN"
    {
      let last = i - 1
      guard isOverlooked(last), view.isCapitalized[last], titles.covering(last) == nil,
        view.sentence(i).contains(last), view.tokens[last].head == i,
        lexicon.names.folded(view.words[last]).isEmpty,
        !FoldedWord.isAllCapitals(view.tokens[last].text)
      else { continue }
      var first = last
      while first > view.sentence(i).lowerBound, view.isCapitalized[first - 1],
        view.tokens[first - 1].tag == "NNP", view.tokens[first - 1].head >= first,
        titles.covering(first - 1) == nil, lexicon.names.folded(view.words[first - 1]).isEmpty
      {
        first -= 1
      }
      result.append(NameCandidate(tokens: first..<i, kind: .place, source: .model))
    }
    return result
  }

  /// "Fined Gridline 900 million euros": the end of a name without the sum that the model takes
  /// into it.
  func withoutSum(_ range: Range<Int>) -> Int {
    guard
      let sum = range.dropFirst().first(where: { view.tokens[$0].tag == "CD" }),
      sum + 1 < range.upperBound,
      range.contains(where: {
        $0 > sum
          && ["million", "billion", "euros", "dollars", "pounds", "yen"].contains(view.words[$0])
      })
    else { return range.upperBound }
    return view.tokens[sum - 1].tag == "$" && sum - 1 > range.lowerBound ? sum - 1 : sum
  }

  /// "Telecoms group Nordtel", "Navy spokesman X": the first word of a sentence that is a common
  /// noun, in front of a noun for a body and its name or, for a force, of a post.
  func isSector(_ range: Range<Int>) -> Bool {
    let next = range.upperBound
    if range.count == 1, range.lowerBound == view.sentence(range.lowerBound).lowerBound,
      lexicon.forceNouns.contains(view.words[range.lowerBound])
        || lexicon.organizationDescriptions.contains(view.words[range.lowerBound]),
      titles.starting(at: next) != nil
    {
      return true
    }
    return range.count == 1 && range.lowerBound == view.sentence(range.lowerBound).lowerBound
      && next + 1 < view.tokens.count && !view.isCapitalized[next]
      && lexicon.bodyNouns.contains(view.words[next]) && view.isCapitalized[next + 1]
      && !FoldedWord.isAllCapitals(view.tokens[range.lowerBound].text)
  }

  /// "Should Ramakatsa be sworn in": the start of a name without the verb that opens the sentence.
  func withoutModal(_ range: Range<Int>) -> Int {
    let first = range.lowerBound
    let isModal =
      range.count > 1 && first == view.sentence(first).lowerBound
      && ["should", "had", "were"].contains(view.words[first])
    return isModal ? first + 1 : first
  }

  /// A name, or an unknown word that the tagger takes for an adjective: "the Beni region".
  private func isOverlooked(_ i: Int) -> Bool {
    let token = view.tokens[i]
    return token.tag == "NNP"
      || token.tag == "JJ" && token.dep == "compound" && i > 0 && view.words[i - 1] == "the"
        && view.label[i] == "NORP" && !["n", "h", "c", "l", "e"].contains(view.words[i].suffix(1))
  }
}
