/// Passages about where places lie, what takes place where and when, who stands in elections, and
/// whom names name: what must be claimed, and what must not. They were written for these tests.
enum PlaceAndEventPassages: PassageSet {
  static let said: [Passage] = [
    Passage(
      """
      The rebels of the north took Segou, Mali's fourth largest city, without a fight.
      """, "located-in Segou > Mali"
    ),
    Passage(
      """
      The cargo will be landed at Quelimane, on the central coast of Mozambique.
      """, "located-in Quelimane > Mozambique"
    ),
    Passage(
      """
      Engineers reached Sorata and Achacachi, two towns in western Bolivia, by helicopter.
      """, "located-in Sorata > Bolivia"
    ),
    Passage(
      """
      Latvia holds a vote in June. Thousands marched through the streets of Riga, the capital, \
      until late.
      """, "located-in Riga > Latvia"
    ),
    Passage(
      "The storm hit Bluefields and the other towns of the Mosquito Coast.",
      "located-in Bluefields > Mosquito Coast"
    ),
    Passage(
      "Shots were heard in Larantuka on Flores before dawn.",
      "located-in Larantuka > Flores"
    ),
    Passage(
      "A fire at a shoe factory in Karachi killed 21 workers in 2012.",
      "located-in fire at a shoe factory in Karachi > Karachi"
    ),
    Passage(
      """
      The festival is to be held at Essaouira on Saturday, the town council of Morocco said.
      """, "on-date festival in Essaouira (2021) > 2021-03-13"
    ),
    Passage(
      """
      The ministers of transport closed their annual summit in Malta yesterday.
      """, "on-date annual summit in Malta (2021) > 2021-03-09"
    ),
    Passage(
      "Martial law was last declared in Thailand in 2014.",
      "on-date Martial law > 2014"
    ),
    Passage(
      """
      In May 2016 the two presidents met in Tashkent and signed a Declaration of Friendship.
      """, "on-date Declaration of Friendship > 2016-05"
    ),
    Passage(
      """
      A demonstration on Saturday outside the Ecuadorian embassy in Prague was broken up.
      """, "located-in demonstration in Prague (2021) > Prague"
    ),
    Passage(
      """
      In January a house collapsed in the old town of Tetouan, killing three members of one \
      family.
      """, "on-date house collapse in Tetouan (2021) > 2021-01"
    ),
    Passage(
      """
      The trawler was gone. In 2017 the Estrella del Sur went down off Punta Arenas.
      """, "on-date sinking of the Estrella del Sur (2017) > 2017"
    ),
    Passage(
      """
      Yesterday about 300 teachers marched through the centre of Asunción, singing.
      """, "located-in protest march in Asunción (2021) > Asunción"
    ),
    Passage(
      """
      On Tuesday some forty farmers protested in front of the town hall in Bergamo.
      """, "on-date protest in Bergamo (2021) > 2021-03-09"
    ),
    Passage(
      "In April four people were killed when a bus was ambushed near Menaka.",
      "located-in attack near Menaka (2020) > Menaka"
    ),
    Passage(
      """
      Gunmen stormed a hotel in Herat on Friday. The attack was condemned by Norway.
      """, "opposes Norway > attack in Herat (2021)"
    ),
    Passage(
      "Abkhazia declared independence in 1999.",
      "on-date declaration of independence of Abkhazia (1999) > 1999"
    ),
    Passage(
      "A bridge gave way in Guayaquil in August 2018.",
      "located-in bridge collapse in Guayaquil (2018) > Guayaquil"
    ),
    Passage(
      """
      Maria Lungu won the election of May 2016 in Zambia. Joseph Banda came second with 41 \
      percent of the vote.
      """, "participated-in Joseph Banda > election of May 2016 in Zambia"
    ),
    Passage(
      """
      The general election of 2019 was close in Samoa. Senator Lani Tuala got 36.8 percent.
      """, "participated-in Lani Tuala > general election of 2019"
    ),
    Passage(
      """
      Amnesty International and Human Rights Watch urged Chad to free the editor.
      """, "demands Human Rights Watch > Chad"
    ),
    Passage(
      """
      The mayor of Split, Ivan Horvat, met Ana Kovač, a Social Democrat, on Monday. The Social \
      Democrats govern Croatia.
      """, "affiliated-with Ana Kovač > Social Democrats"
    ),
    Passage(
      """
      Green politician Lotte Weber spoke in Graz. The Green Party had invited her.
      """, "affiliated-with Lotte Weber > Green Party"
    ),
    Passage(
      "Karim Bouazza, who belongs to the opposition Justice Party, disagreed.",
      "affiliated-with Karim Bouazza > Justice Party"
    ),
    Passage(
      """
      The foreign ministers of Latvia, Malta and Cyprus — Ilze Kalnina, Joseph Borg and Eleni \
      Christou — went to Tirana.
      """, "position Eleni Christou > Cyprus"
    ),
    Passage(
      """
      Former judge Amina Diallo takes over the Ministry of Health of Senegal.
      """, "position Amina Diallo > Senegal"
    ),
    Passage(
      "Lars Holm replaced Ingrid Dahl as Norway's defence minister on Monday.",
      "position Ingrid Dahl > Norway"
    ),
    Passage(
      "Bolivia's state-run Minergas has signed a contract with Rosatom.",
      "affiliated-with Minergas > Bolivia"
    ),
    Passage(
      """
      Its foreign minister, Gergely Bartha, spoke for Hungary. Gergely Bartha thanked Poland.
      """, "supports Gergely Bartha > Poland"
    ),
    Passage(
      """
      The defence and foreign ministers of Japan and Australia met in Tokyo on Friday.
      """, "met-with Japan > Australia"
    ),
    Passage(
      "The United Nations Committee against Torture asked Spain to wait.",
      "demands United Nations Committee against Torture > Spain"
    ),
    Passage(
      """
      Ana Ruiz, Marta Gil and Pedro Sosa joined the march in Bilbao on Monday.
      """, "participated-in Pedro Sosa > march in Bilbao"
    ),
    // Whom a state sends serves it and takes over from others.
    Passage(
      "President Luis Soto named Ana Silva ambassador to Tokyo. She succeeds Karl Holm.",
      "replaces Ana Silva > Karl Holm"
    ),
    Passage(
      """
      President Luis Soto of Brazil spoke. Last month Luis Soto named career diplomat Ana Silva ambassador to \
      Tokyo.
      """, "position Ana Silva > Brazil"
    ),
    Passage(
      "General Tomé Mendes, chief of staff, appeared at the fortress in Guinea-Bissau.",
      "position Tomé Mendes > Guinea-Bissau"
    ),
  ]

  static let unsaid: [Passage] = [
    Passage(
      """
      The minister left Lomé, Accra and Cotonou, two of them capitals, for Niger.
      """, "located-in"
    ),
    Passage(
      "She travelled from Tarija, on the border with Argentina, to La Paz.",
      "located-in Tarija > Argentina"
    ),
    Passage(
      "He was born in Milan, in Genoa and in Turin, as he liked to say.",
      "located-in"
    ),
    Passage(
      "Kourou in French Guiana and Papeete in French Polynesia are far away.",
      "located-in Kourou > French Polynesia"
    ),
    Passage(
      """
      Stocks rallied in Zurich on Monday. Prices hit a record in Oslo on Friday.
      """, "on-date"
    ),
    Passage(
      "Voters rallied behind him in Ohio in 2016.",
      "on-date"
    ),
    Passage(
      "Thousands gathered in Rome on Sunday to greet the pope.",
      "on-date"
    ),
    Passage(
      "Last week French investigators met Samir Haddad in Beirut.",
      "on-date"
    ),
    Passage(
      "Flooding hit Jakarta in January 2020.",
      "attack"
    ),
    Passage(
      "The deal collapsed in 2012, and the company went down in a year.",
      "sinking"
    ),
    Passage(
      "The house did not collapse in Fez in 2019.",
      "on-date"
    ),
    Passage(
      "Shares rose before the election in France. Renault won 3 percent.",
      "participated-in"
    ),
    Passage(
      """
      Anna Berg was second in the race to Bergen. The election in Norway was in May.
      """, "participated-in Anna Berg"
    ),
    Passage(
      "He ran for a bus before the election in Chile. Luis Soto ran for it.",
      "participated-in"
    ),
    Passage(
      "Kenya and Uganda welcomed the trade deal.",
      "agreed-with"
    ),
    Passage(
      "Kenya and Uganda welcomed the trade deal.",
      "signed"
    ),
    Passage(
      "Had the treaty been signed by May 2020, Laos would have gained.",
      "on-date"
    ),
    Passage(
      "Democratic Party leader Kenji Sato spoke in Osaka.",
      "Democratic Party (United States)"
    ),
  ]
}
