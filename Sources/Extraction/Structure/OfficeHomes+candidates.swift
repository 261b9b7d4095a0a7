internal import Language
internal import TextModel

/// What speaks for each country whose a post may be, for the learned ``HomeJudge``.
extension OfficeHomes {
  /// - Complexity: O(candidates · (candidates + mentions)).
  func candidates(for office: OfficeMention, _ ballot: HomeBallot) -> [HomeCandidate] {
    // Nobody pays a visit to his own country, whatever else speaks for it.
    let ranked = ballot.ranked.filter { $0.sum >= 0 }
    let chosen = ballot.winner(isMinister: context.words.postTargets[office.kind] == "both")
    let likeness = office.holder.map {
      context.words.nameOrigins.likeness(of: context.entities[$0].name)
    }
    func fit(_ country: Int) -> Double {
      context.entities[country].properties["country"].flatMap { likeness?[$0] } ?? 0
    }
    let total = ranked.map { context.countryCounts[$0.country] ?? 0 }.reduce(0, +)
    let most = ranked.map { context.countryCounts[$0.country] ?? 0 }.max() ?? 0
    return ranked.enumerated().map { rank, item in
      let country = item.country
      var bag = FeatureBag(bits: HomeJudge.bits)
      /// Adds a feature, and the same with the kind of post.
      func add(_ name: StaticString, _ value: String) {
        bag.add(name, value)
        bag.add(name, value, office.kind)
      }
      func bin(_ value: Double, _ limit: Double) -> String {
        String(Int((2 * max(-limit, min(limit, value))).rounded()))
      }
      var counts: [String: Int] = [:]
      for sign in ballot.signs[country] ?? [] { counts["\(sign.name)", default: 0] += 1 }
      for (sign, count) in counts.sorted(by: { $0.key < $1.key }) {
        add("sign", sign)
        if count > 1 { bag.add("signs", sign) }
      }
      let rival = ranked.first { $0.country != country }?.sum
      add("sum", bin(item.sum, 5))
      add("gap", rival.map { bin(item.sum - $0, 4) } ?? "alone")
      add("rank", String(min(3, rank)))
      add("rules", chosen == country ? "it" : chosen == nil ? "open" : "other")
      bag.add("of", String(min(5, ranked.count)))
      let count = context.countryCounts[country] ?? 0
      add("share", total == 0 ? "none" : String(Int((5 * Double(count) / Double(total)).rounded())))
      add("most", count == most ? "yes" : "no")
      let best = ranked.filter { $0.country != country }.map { fit($0.country) }.max() ?? 0
      add("origin", bin(fit(country), 3))
      add("origins", bin(fit(country), 3) + " " + bin(best, 3))
      addPlaces(of: country, office, add)
      return HomeCandidate(
        head: office.head, holder: office.holder, country: country, isChosen: chosen == country,
        slots: bag.distinct)
    }
  }

  /// How near and where the text names a country.
  private func addPlaces(
    of country: Int, _ office: OfficeMention, _ add: (StaticString, String) -> Void
  ) {
    let own = context.sentenceOf[office.head]
    var before: EntityMention?
    var behind: EntityMention?
    var first: Int?
    for mention in context.analysis.mentions
    where mention.entities == [country] && mention.form != .pronoun && mention.form != .relative {
      first = min(first ?? mention.head, mention.head)
      if mention.head < office.head {
        if mention.head > before?.head ?? -1 { before = mention }
      } else if mention.head < behind?.head ?? .max {
        behind = mention
      }
    }
    func apart(_ mention: EntityMention?) -> String {
      guard let mention else { return "none" }
      let gap = abs(own - context.sentenceOf[mention.head])
      return gap < 3 ? String(gap) : gap < 6 ? "3" : "6"
    }
    add("before", apart(before))
    add("behind", apart(behind))
    if let before {
      let isSame =
        context.tokens[before.head].paragraph == context.tokens[office.head].paragraph
      add("paragraph", apart(before) + (isSame ? "same" : "other"))
      add("form", apart(before) + before.form.rawValue)
      add("part", apart(before) + context.tokens[before.head].dep)
    }
    add("since", first.map { String(min(3, context.sentenceOf[$0])) } ?? "never")
  }
}
