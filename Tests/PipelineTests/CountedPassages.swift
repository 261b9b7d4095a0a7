/// Passages about days that are counted from an event, about where places lie, about talks and
/// pacts of which a clause says whose they are, and about names that are cut.
enum CountedPassages: PassageSet {
  static let said: [Passage] = [
    // Days counted from an event.
    Passage(
      """
      Ten days after the earthquake in Herat, tents have not come, Afghan officials said on \
      4 March 2021.
      """, "on-date earthquake in Herat (2021) > 2021-02-22"
    ),
    Passage(
      """
      Three days before the general election, Turkey's main opposition party said on 9 March 2021 \
      that it would boycott the vote.
      """, "on-date general election > 2021-03-12"
    ),
    Passage(
      "He spoke in a call on 9 March 2021, the day after the fire in the Kuri hills was spotted.",
      "on-date fire in the Kuri hills > 2021-03-08"
    ),
    // Where places lie.
    Passage(
      """
      The fund, which is based in Kuwait, had already lent Iraq $85 million for schools around \
      Basra, in the south of the country.
      """, "located-in Basra > Iraq"
    ),
    Passage(
      """
      Honduras said that police had charged 150 students, most of them in Yoro County in the \
      country's west. The students blame Mexico.
      """, "located-in Yoro County > Honduras"
    ),
    Passage(
      "He was dragged from a resort near Semporna, on the Malaysian side of the border, in May.",
      "located-in Semporna > Malaysia"
    ),
    Passage(
      "The airline said it had filled its tanks at Calama, across the border in Chile.",
      "located-in Calama > Chile"
    ),
    Passage(
      "MBEYA, Tanzania, May 22 (Agency) - Tanzania called off the search for more bodies.",
      "located-in Mbeya > Tanzania"
    ),
    // Whose pacts and talks they are.
    Passage(
      """
      Vietnam and Laos share a river. Hanoi acts under a declaration that the two governments \
      signed in March 2002.
      """, "agreed-with Vietnam > Laos"
    ),
    Passage("The pact bears the signatures of Chad and Niger.", "signed Niger > pact"),
    Passage(
      "The Czech group Vltava Arsenal signed a contract worth 9.6 billion pesos on 3 March 2021.",
      "on-date contract > 2021-03-03"
    ),
    Passage(
      """
      Talks with Saudi Arabia on similar terms have been dragging on since 2006, said the labor \
      department of the Philippines.
      """, "negotiates-with Philippines > Saudi Arabia"
    ),
    Passage(
      "Coalition talks are now under way between the Free Union and the Homeland Party.",
      "negotiates-with Free Union > Homeland Party"
    ),
    Passage(
      "The Swiss firm Novaserum walked away from talks with Poland's health ministry on Friday.",
      "negotiates-with Novaserum > Ministry of Health (Poland)"
    ),
    // Names.
    Passage(
      "Hawez Amin, 38, is treasurer of the Porters' Association of Tarma and works in Lima.",
      "position Hawez Amin > Porters' Association of Tarma"
    ),
    Passage(
      "By noon the Land Unity Party of Prime Minister John Tala of Fiji had eleven seats.",
      "position John Tala > Fiji"
    ),
    Passage(
      "Colombia's Rio Verde Column attacked Brazil's border post at Tarapaca on 3 March 2021.",
      "affiliated-with Rio Verde Column > Colombia"
    ),
    Passage(
      "Nokuthula Dlomo, who founded the South African campaign Treatment First, was cheered.",
      "affiliated-with Treatment First > South Africa"
    ),
  ]

  static let unsaid: [Passage] = [
    Passage(
      "Kuwait and Iraq concluded an agreement on trade, 28 years after the invasion of Kuwait.",
      "on-date agreement"
    ),
    Passage(
      "France recalled its envoy on Tuesday, a day after the measles outbreak claimed a victim.",
      "on-date measles"
    ),
    Passage("Talks with witnesses went on all day, Kenya said.", "negotiates-with"),
    Passage("Kenya said that no talks with Somalia were planned.", "negotiates-with Kenya"),
    Passage(
      "The mayor of Cork moved to the east of the country, Spain's consul said.", "located-in"),
    Passage("On the other side of Lima a fire broke out, Chile's consul said.", "located-in Lima"),
    Passage("Shares of Crest River Petroleum fell on Tuesday.", "Shares"),
    Passage("The group Monday said the two countries signed nothing in 2016.", "agreed-with"),
  ]
}
