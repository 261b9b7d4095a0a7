/// Passages written for these tests, about other people and places than any article the rules were
/// written with: what must be claimed, and what must not.
enum FreshPassages: PassageSet {
  static let said: [Passage] = [
    // Happenings that a clause tells and a noun takes up.
    Passage(
      "A bomb exploded in Mopti on Monday. The attack was condemned by Niger.",
      "located-in attack in Mopti (2021) > Mopti"
    ),
    Passage(
      "A bomb exploded in Mopti on Monday. The attack was condemned by Niger.",
      "on-date attack in Mopti (2021) > 2021-03-08 @2021-03-08"
    ),
    Passage(
      "A ferry sank near Mombasa on Saturday. Rescuers said the disaster was the worst in years.",
      "on-date disaster near Mombasa (2021) > 2021-03-06 @2021-03-06"
    ),
    Passage(
      "Gunmen shot five farmers in Kandahar on Sunday. Islamic State claimed responsibility for the attack.",
      "participated-in Islamic State > attack in Kandahar (2021)"
    ),
    // Posts without a country.
    Passage(
      """
      Peru's government met miners in Cusco. The talks lasted all day. Prime Minister Ramiro Quiroga \
      promised new roads to Peruvian villages.
      """, "position Ramiro Quiroga > Peru"
    ),
    // Posts that verbs give.
    Passage(
      "Latvia's president named career diplomat Ilze Ozola ambassador to Lisbon.",
      "appointed Latvia > Ilze Ozola"
    ),
    Passage(
      "Astrid Lunde, speaking for the Norwegian Health Ministry, gave no figures.",
      "position Astrid Lunde > Ministry of Health (Norway)"
    ),
    Passage(
      "Ruth Amadi became finance minister of Ghana in March 2019.",
      "position Ruth Amadi > Ghana @2019-03"
    ),
    // A surname that is a month.
    Passage("Theodora May met Ivan Petrov in Sofia.", "met-with Theodora May > Ivan Petrov"),
    // Who signs binds the country, and who signs together agrees.
    Passage(
      """
      Chilean foreign minister Ana Bravo and Paraguayan foreign minister Luis Ortega signed a fishing \
      treaty on Tuesday.
      """, "agreed-with Chile > Paraguay @2021-03-09"
    ),
    // Names with their short form in brackets.
    Passage(
      "The Kenya Wildlife Research Bureau (KWRB) accused Tanzania of poaching.",
      "accuses Kenya Wildlife Research Bureau > Tanzania"
    ),
    // Own parties, members and seats.
    Passage(
      "Olga Sirbu, a founding Blue Dawn Party member, has left politics.",
      "affiliated-with Olga Sirbu > Blue Dawn Party"
    ),
    // Elections.
    Passage(
      "Dana Hrubá, a candidate for the Slovak presidential election, met farmers.",
      "participated-in Dana Hrubá > Slovak presidential election"
    ),
    Passage(
      "The Slovak presidential election to be held on 9 July is open.",
      "on-date Slovak presidential election > 2021-07-09"
    ),
    // Examples behind a noun.
    Passage(
      "Swiss firms including Alpenmilch, Zugkabel and Roche have left Belarus.",
      "affiliated-with Alpenmilch > Switzerland"
    ),
  ]

  static let unsaid: [Passage] = [
    // A noun without a clause that tells it is no event.
    Passage("The minister said the attack on his budget was unfair.", "located-in"),
    Passage("Nobody was killed in Mopti on Monday. The attack never came.", "on-date"),
    // A month is a month.
    Passage("Theodora left in May, and May was warm.", "met-with"),
    // Somebody else's president.
    Passage(
      "Bolivian president Juan Rojas resigned. \"Our brother president is safe,\" said Ecuador's leader.",
      "position Juan Rojas > Ecuador"
    ),
    // What people without a name did is not the court's.
    Passage(
      "The High Court jailed nine rebel leaders over their role in the Ogaden war.",
      "participated-in High Court"
    ),
    // A post that is given is not held by the giver.
    Passage(
      "Prime Minister Ana Bravo appointed him finance minister of Chile.",
      "position Ana Bravo > Ministry of Finance"
    ),
    // A law binds nobody abroad.
    Passage(
      "Kenyan president Amos Kirui signed a bill on bees on Tuesday.",
      "agreed-with"
    ),
    Passage("The airline said the network of roads was poor.", "accuses"),
  ]
}
