/// Background paragraphs of reports, obituaries and briefs: years that are none of the act's,
/// delays, charges rejected, and where a target lies.
enum BackgroundPassages: PassageSet {
  static let said: [Passage] = [
    // Done at last.
    Passage(
      "Zambia did not ratify the Maputo Protocol until 2006.",
      "signed Zambia > Maputo Protocol @2006"
    ),
    Passage(
      "Denmark did not recognise Estonia until August 1991.",
      "supports Denmark > Estonia @1991-08"
    ),
    // Where and when something is promised.
    Passage(
      "At the Oslo conference in September 2018, Sweden and Canada pledged $2 billion.",
      "participated-in Sweden > Oslo conference @2018-09"
    ),
    Passage(
      "Italy promised 20 million euros during Carlo Bruni's visit to Libya in April 2019.",
      "visited Carlo Bruni > Libya @2019-04"
    ),
    // The same day is no day to come.
    Passage(
      """
      Foreign Minister Pavel Anders of Estonia held talks in Astana on Thursday with his Kazakh \
      counterpart, Askar Bekov. Bekov invited him to take part in a summit to be held in Astana on \
      October 12-13.

      On the same day, the Estonian minister was received by President Nurlan Akhmetov.
      """, "met-with Nurlan Akhmetov > Pavel Anders @2021-03-04"
    ),
    // What somebody is to the country is said of another one.
    Passage(
      """
      Zambia defaulted on its debt in 2020. China, France and Japan are the country's largest \
      creditors.
      """, "aids Japan > Zambia"
    ),
    // The name behind the year of the phrase in front.
    Passage(
      """
      After the Georgian war of 2008 Turkey barred two American hospital ships from the Black Sea, \
      a decision that irritated Washington.
      """, "sanctions Turkey > United States @2008"
    ),
    // A village by what is done to it.
    Passage(
      """
      On Saturday, militants of the Allied Democratic Forces struck Makutano, in Ituri province, \
      killing at least 36 people, the army said.
      """, "located-in Makutano > Ituri"
    ),
    // The whole name of a law.
    Passage(
      "Andrew Hale was removed for violating the Tenure of Office Act of 1867.",
      "on-date Tenure of Office Act of 1867 > 1867"
    ),
    // What befell people in an event.
    Passage(
      """
      A court jailed him for the bombing of the Kaigan Hotel in Yokohama, in which 19 people were \
      killed in August 1980.
      """, "on-date bombing of the Kaigan Hotel in Yokohama > 1980-08"
    ),
    Passage(
      "Kenya agreed a $2 billion programme with the International Monetary Fund in March.",
      "agreed-with Kenya > International Monetary Fund"
    ),
    // Near misses.
    Passage(
      "The ministers of Kenya and Zambia signed a trade agreement in 2019.",
      "signed Kenya > trade agreement @2019"
    ),
    Passage(
      "Kenya has supported Somalia for the past two years.", "supports Kenya > Somalia @2019/2021"
    ),
  ]

  static let denied: [Passage] = [
    Passage("Zambia did not sign the Maputo Protocol.", "signed Zambia > Maputo Protocol")
  ]

  static let unsaid: [Passage] = [
    // Who dies in an accident is not killed by anybody.
    Passage(
      """
      In 2018 two people were killed in an accident in Kasai.

      Gunmen attacked the town of Beni on Saturday, killing 36 people, the army said. Kenya \
      condemned the killings.
      """, "killings in Kasai"
    ),
    // The years that an agreement is meant for.
    Passage(
      """
      The ministers of Kenya and Zambia signed a Programme of Cultural Exchange for 2023-2025 in \
      Lusaka.
      """, "2023/2025"
    ),
    Passage(
      "Zambia did not ratify the Maputo Protocol until 2006.", "on-date"
    ),
    // The year of another treaty's name.
    Passage(
      """
      Next year Peru marks the centenary of the Treaty of Iquique, which ended the Greco-Turkish \
      war and replaced the Treaty of Lima of 1866.
      """, "on-date Treaty of Iquique"
    ),
    // What somebody did long before dying.
    Passage(
      """
      Maria Sandoval, the Chilean jurist who presided over the Valdivia peace conference and later \
      served as ambassador to Peru, died on Friday in Santiago.
      """, "participated-in Maria Sandoval > Valdivia peace conference @"
    ),
    // A charge is rejected, and not the group it is about.
    Passage(
      "Burundi accuses Kigali of backing the Red Tabara, a charge Rwanda rejects.",
      "opposes Rwanda > RED-Tabara"
    ),
    Passage(
      """
      On Saturday, militants of the Allied Democratic Forces struck Mukondi, a village in North \
      Kivu, killing at least 36 people.
      """, "fights Allied Democratic Forces > North Kivu"
    ),
    Passage(
      """
      Zambia defaulted on its debt in 2020. China, France and Japan are the country's largest \
      creditors.
      """, "> Japan"
    ),
    Passage(
      "After the Georgian war of 2008 Turkey barred two American hospital ships.",
      "fights Georgia"
    ),
    Passage(
      "The Truman Doctrine, announced in March 1947, promised Turkey and Greece military aid.",
      "aids Truman Doctrine"
    ),
  ]
}
