import Language

/// Bodies that only have such a post, and posts that are of no state.
extension OfficeReader {
  /// "The National Bank raised rates. Governor X said", "a professor of the University of Porto …
  /// the rector, Y,": the only body of this sentence and the two before that has such a post.
  func homeBefore(_ title: TitlePhrase, _ ledger: EntityLedger) -> Int? {
    let before = title.tokens.lowerBound - 1
    guard let kinds = lexicon.postCues.homes[view.words[title.tokens.upperBound - 1]],
      // "West Java governor X".
      before < view.sentence(title.head).lowerBound || view.tokens[before].pos != "PROPN"
    else { return nil }
    return only(before: title) { entity in
      ledger.drafts[entity].type == "organization"
        && FoldedWord.fold(ledger.drafts[entity].name).split { !$0.isLetter }
          .contains { word in kinds.contains { word.hasPrefix($0) || word.hasSuffix($0) } }
    }
  }

  /// "Amnesty International's Nigeria director": where a country stands that a body's officer only
  /// works in.
  func beat(of title: TitlePhrase) -> Int? {
    let i = title.tokens.lowerBound - 1
    guard ["chief", "negotiator", "spokesperson", "member"].contains(title.kind),
      let land = named.candidate(at: i), land.kind == .country
    else { return nil }
    let owner = land.tokens.lowerBound - 2
    guard owner >= view.sentence(i).lowerBound, view.isPossessive(owner + 1),
      named.candidate(at: owner)?.kind == .organization
    else { return nil }
    return land.tokens.lowerBound
  }

  /// Whether a place in front of "whose" only says where the owner of a post is.
  func isSeat(_ place: Int, of title: TitlePhrase) -> Bool {
    let kind = named.candidate(at: place)?.kind
    return kind == .place
      || (kind == .capital || kind == .country) && title.kind == "chief" && !needsCountry(title)
  }

  /// The name of the body that a phrase with a place in it stands beside.
  func described(by place: Int) -> Int? {
    var node = place
    for _ in 0..<6 where view.tokens[node].head != node {
      let above = view.tokens[node].head
      // "The museum in Lima, whose director, X,".
      if node == place, view.tokens[node].dep == "pobj", view.words[above] == "in",
        named.candidate(at: view.tokens[above].head)?.kind == .organization
      {
        return view.tokens[above].head
      }
      if view.tokens[node].dep == "appos", named.candidate(at: above)?.kind == .organization {
        return above
      }
      node = above
    }
    return nil
  }

  /// "The president of the German bishops' conference": a body that has no name here, and no state.
  func isOfBody(_ title: TitlePhrase) -> Bool {
    guard title.portfolios.isEmpty, title.field == nil else { return false }
    return view.objects(of: title.head, prepositions: ["of"]).contains { object in
      !title.tokens.contains(object) && named.candidateAt[object] < 0
        && !view.isCapitalized[object]
        && (lexicon.organizationNouns.contains(view.words[object])
          || lexicon.organizationDescriptions.contains(view.words[object])
          || lexicon.postedBodies.contains(view.words[object])
          || ["conference", "panel", "inquiry"].contains(view.words[object]))
    }
  }
}
