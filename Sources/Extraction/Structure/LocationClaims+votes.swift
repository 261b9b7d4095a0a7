internal import Language
internal import TextModel

/// Where a vote or protest takes place of which the article says nothing else: in the country that
/// it is about.
extension LocationClaims {
  /// How many sentences a vote that the article is about may come behind its beginning.
  private static let opening = 12
  /// By how much the country of an article must be ahead of all others.
  private static let lead = 0.75

  /// "Estonia's Reform Bloc has won Sunday's election": the election is Estonia's.
  ///
  /// - Complexity: O(mentions + claims).
  static func readVotes(_ context: inout StructureContext) {
    var isPlaced: Set<String> = []
    var isDated: Set<String> = []
    let published = context.analysis.document.published
    for claim in context.claims {
      if claim.type == "located-in" { isPlaced.insert(claim.from) }
      // An old election may be that of any country.
      if claim.type == "on-date", claim.polarity == .positive, claim.modality == .asserted,
        let day = claim.date, let published,
        // One to come may never be held.
        (0..<200).contains(published.lastDay - day.firstDay)
      {
        isDated.insert(claim.from)
      }
    }
    var votes: [(event: Int, head: Int)] = []
    var seen: Set<Int> = []
    for mention in context.analysis.mentions
    where mention.entities.count == 1 && mention.form == .description {
      let event = mention.entities[0]
      guard context.type(event) == "event", seen.insert(event).inserted,
        context.sentenceOf[mention.head] <= opening,
        isNational(mention.head, context),
        !isPlaced.contains(context.entities[event].id),
        isDated.contains(context.entities[event].id),
        !context.children[mention.head].contains(where: {
          context.words.has("local-vote", context.texts[$0])
        })
      else { continue }
      votes.append((event, mention.head))
    }
    guard votes.count == 1,
      let country = context.analysis.items[context.sentenceOf[votes[0].head]] ?? home(of: context)
    else { return }
    context.claim(
      "located-in", from: votes[0].event, to: country, at: votes[0].head,
      rule: "located.event-home", confidence: 0.65)
  }

  /// Elections; where a protest is held the article has to say.
  private static func isNational(_ noun: Int, _ context: StructureContext) -> Bool {
    context.words.has("poll-word", context.tokens[noun].lemma.lowercased())
  }

  /// The country that the headline, the dateline and the beginning of an article name, if they
  /// agree.
  private static func home(of context: StructureContext) -> Int? {
    let ranked = OfficeHomes.home(context).sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard let first = ranked.first, first.value >= 1.5,
      ranked.count < 2 || first.value - ranked[1].value >= lead
    else { return nil }
    return first.key
  }
}
