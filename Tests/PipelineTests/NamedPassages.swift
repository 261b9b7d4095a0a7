/// Passages whose names, posts, places and events only the words beside them tell: what must be
/// claimed, and what must not. They were written for these tests.
enum NamedPassages: PassageSet {
  static let said: [Passage] = [
    // Names of bodies by the words beside them.
    Passage(
      "Peter Voss said his Together for Saxony party would vote against the bill in Germany.",
      "opposes Together for Saxony > bill in Germany"
    ),
    Passage("REFORMA leader Carlos Vega spoke in Lima.", "position Carlos Vega > REFORMA"),
    Passage(
      "Ana Prado, secretary general of the trade union federation UGTB, rejected the plan.",
      "position Ana Prado > UGTB"
    ),
    Passage(
      "Micheál Burke, leader of Fianna Nua, paid tribute.", "position Micheál Burke > Fianna Nua"),
    // Countries and parts of bodies.
    Passage(
      "Kenya's audit office published a report.", "affiliated-with Audit Office (Kenya) > Kenya"),
    Passage(
      "The Lima Commission, an advisory body of the African Union, will review the text.",
      "affiliated-with Lima Commission > African Union"
    ),
    Passage(
      "The Gulf Forum, whose members are the Green Party and the Liberal Party, met in Doha.",
      "affiliated-with Green Party > Gulf Forum"
    ),
    Passage(
      "Tarik Haddad works for Sonelgaz in Algeria.", "affiliated-with Tarik Haddad > Sonelgaz"),
    Passage(
      "Tiziana Ferro, a physicist at the University of Padua, built the camera.",
      "affiliated-with Tiziana Ferro > University of Padua"
    ),
    // Posts.
    Passage(
      "Paul Ngarta, who as Chad's foreign minister in the 1980s kept a line open, died on Sunday.",
      "position Paul Ngarta > Ministry of Foreign Affairs (Chad)"
    ),
    Passage(
      "Ahmad Rakoto, who defeated Issa Diallo to become president of the African Union, spoke.",
      "position Ahmad Rakoto > African Union"
    ),
    Passage(
      "Anna Berg, who heads the rail branch of the General Labour Union, spoke.",
      "position Anna Berg > General Labour Union"
    ),
    Passage(
      "In Haiti the Senate passed a bill, proposed by Senator Jean Benoît.",
      "position Jean Benoît > Senate (Haiti)"
    ),
    Passage(
      """
      Turkey and Greece talked in Rome. Foreign ministers Mehmet Yılmaz and Giorgos Papadopoulos signed a \
      protocol.
      """, "position Giorgos Papadopoulos > Greece"
    ),
    // Places.
    Passage("The parties met at Oberhofen in Switzerland.", "located-in Oberhofen > Switzerland"),
    Passage(
      "He flew to the Peruvian capital on Saturday. The talks in Lima were short.",
      "located-in Lima > Peru"
    ),
    Passage(
      "Russia's invasion of Ukraine was condemned.",
      "participated-in Russia > invasion of Ukraine"),
    // When something happened.
    Passage(
      "The two sides signed a truce in Yemen. Both have broken it since April 2, when the truce took effect.",
      "on-date truce > 2020-04-02"
    ),
    Passage(
      "Norway has a gas agreement with Denmark. It was signed in September 2016.",
      "on-date gas agreement with Denmark > 2016-09"
    ),
    Passage(
      "Another blast killed eight people in Karachi in October 2019.",
      "on-date blast in Karachi (2019) > 2019-10"
    ),
    // Who takes part.
    Passage(
      "The General Labour Union called a strike for Friday.",
      "participated-in General Labour Union > strike"
    ),
    Passage(
      "A NATO bombing campaign in 1999 forced the army out of Kosovo.",
      "participated-in NATO > NATO bombing campaign"
    ),
  ]

  static let unsaid: [Passage] = [
    // A company of an agency's president is not the president.
    Passage("Luísa Meque, the agency's president, spoke in Maputo.", "affiliated-with Luísa Meque"),
    // "Called X a mistake" takes no part in it.
    Passage("Barack Keita called the vote in Mali a mistake.", "participated-in Barack Keita"),
    // Nobody travels to where he governs.
    Passage("The Swedish prime minister, Ulf Holm, spoke in Stockholm.", "visited Ulf Holm"),
    // A court that somebody appeals to is asked for nothing.
    Passage("Idriss Moussa will appeal to the Supreme Court of Chad.", "demands Idriss Moussa"),
    // Who defeats a president is none.
    Passage(
      "Ahmad Rakoto defeated Issa Diallo, president of the African Union.", "position Ahmad Rakoto"),
    // The first talks since 2010 are not of 2010.
    Passage(
      "Kenya and Somalia met in Nairobi on Monday for the first talks since 2010.", "on-date talks"),
    // Nine ministers are not the two that are named.
    Passage(
      """
      Foreign Minister Anna Berg of Norway and Foreign Minister Tom Holm of Denmark met. The nine foreign \
      ministers signed the Oslo Declaration.
      """, "signed Tom Holm"
    ),
    // A list of places goes on.
    Passage("The company has offices in Lima, in Panama and in Chile.", "located-in Lima > Panama"),
    // A European parliament belongs to no member's state.
    Passage(
      "Daniel Frei, a German member of the European Parliament, spoke.",
      "European Parliament (Germany)"
    ),
  ]
}
