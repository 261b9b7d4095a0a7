/// What makes no event because another relation says it, or because nothing is told of it: talks,
/// ceremonies, occasions of a speech, what somebody named does to another.
enum EncounterPassages: PassageSet {
  static let said: [Passage] = [
    Passage(
      "A bomb went off in a market in Kandahar on 2 May 2019. The attack killed ten people.",
      "located-in attack in Kandahar (2019) > Kandahar"
    ),
    Passage(
      """
      Libyan aircraft bombed the oasis of Faya on 2 May 2019. The raid killed ten people, and the \
      African Union condemned the raid.
      """, "fights Libya > Faya"
    ),
    Passage(
      "About 2,000 people marched through Bucharest on 2 May 2019. The march ended in silence.",
      "located-in march in Bucharest (2019) > Bucharest"
    ),
    Passage(
      "Zaporizhzhia, a Ukrainian-held city, took them in.", "controls Ukraine > Zaporizhzhia"
    ),
    Passage("Iran and Iraq signed the accord in Muscat.", "agreed-with Iran > Iraq"),
  ]

  static let unsaid: [Passage] = [
    Passage(
      "Talks between Kenya and Somalia on fishing rights broke down in Nairobi on 2 May 2019.",
      "located-in talks"
    ),
    Passage("Its leader, Ana Soto, told a rally in Arequipa that the strike goes on.", "rally"),
    Passage("A hearing has been set for 9 May 2019 in Lusaka.", "on-date"),
    Passage("At the ceremony in Bujumbura the general promised to be deaf.", "ceremony"),
    Passage(
      "Libyan aircraft bombed the oasis of Faya on 2 May 2019. The raid killed ten people.",
      "raid"
    ),
    Passage("Peru port strike ends after eight days.", "participated-in Peru"),
    Passage(
      "Ana Ruiz and Elena Prado met near Cusco on 2 May 2019. The meeting lasted an hour.",
      "located-in meeting"
    ),
    Passage(
      "Troops from Ghana marched into Tamale on 2 May 2019. The march killed ten people.",
      "located-in march"
    ),
    Passage("Canadian-owned Minera Pardo digs copper in Chile.", "controls"),
    Passage("France urged Iran and Iraq to sign the accord.", "agreed-with"),
    Passage("Togo suggested that Iran and Iraq make peace.", "agreed-with"),
    Passage("The envoy Peter Okello, a Kenyan, studied in Lyon.", "visited"),
    Passage("Mali invited the Kenyan envoy Peter Okello to Bamako.", "visited"),
  ]
}
