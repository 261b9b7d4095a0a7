/// Passages about what forces, coalitions and officials do for those whom they act for, and about
/// what was only deplored, planned or unreal.
enum ConductPassages: PassageSet {
  static let said: [Passage] = [
    Passage(
      """
      Oxfam criticised Niger for failing to feed the refugees and called on President Issa \
      Barou to open the border.
      """, "demands Oxfam > Issa Barou"
    ),
    Passage(
      """
      Defence Minister Lola Pinto of Chile said that the patrol had been fired on and blamed \
      Hector Rios for the deaths.
      """, "accuses Lola Pinto > Hector Rios"
    ),
    Passage(
      """
      Uruguayan police fired rubber bullets on Sunday. Human Rights Watch accused the police \
      of brutality.
      """, "accuses Human Rights Watch > Uruguay"
    ),
    Passage(
      """
      Laos sent no doctors. Save the Children deplored the silence of the government, which \
      was also criticised by Bishop Tom Sayas.
      """, "opposes Tom Sayas > Laos"
    ),
    Passage(
      """
      Senegalese Foreign Minister Awa Diop telephoned her Gambian and Malian counterparts on \
      Friday.
      """, "met-with Awa Diop > Ministry of Foreign Affairs (Mali)"
    ),
    Passage(
      """
      Ecuador's president, Ines Vera, telephoned Prime Minister Olga Reid of Jamaica to thank \
      her.
      """, "supports Ines Vera > Olga Reid"
    ),
    Passage(
      "The Ghanaian central bank held talks with its Togolese counterpart on Monday.",
      "met-with Central Bank (Ghana) > Central Bank (Togo)"
    ),
    Passage(
      """
      Clara Meza was sworn in as president of Honduras on Friday. Guatemalan President Raul \
      Soto attended. Canada congratulated the new president.
      """, "supports Canada > Clara Meza"
    ),
    Passage(
      "General Sekou Balde led the coup that toppled President Moctar Ly in 2009.",
      "fights Sekou Balde > Moctar Ly"
    ),
    Passage(
      """
      Foreign Minister Dina Lopez of Belize condemned what she called Guatemala's reckless \
      incursion.
      """, "opposes Dina Lopez > Guatemala"
    ),
    Passage(
      "The MILF, which is regarded as a terrorist organisation by Malaysia, left the talks.",
      "opposes Malaysia > Moro Islamic Liberation Front"
    ),
    Passage(
      "None of this would have happened if Sudan had not attacked Chad.",
      "fights Sudan > Chad"
    ),
    Passage(
      "Canada imposed sanctions on a Panama-based firm called Zelaya Shipping.",
      "sanctions Canada > Zelaya Shipping"
    ),
    Passage(
      """
      Singapore's prime minister, Tan Wei, said his country stood shoulder to shoulder with \
      Nepal.
      """, "supports Singapore > Nepal"
    ),
    Passage(
      """
      A coalition of five parties led by the Reform Party of Samoa endorsed Sione Lealofi for \
      the presidency.
      """, "supports Reform Party of Samoa > Sione Lealofi"
    ),
    Passage(
      "It was Vilnius that in April 2020 recalled its ambassador from Belarus.",
      "opposes Lithuania > Belarus"
    ),
    Passage(
      "The union leader Pavel Horak wants President Adam Kral to resign.",
      "opposes Pavel Horak > Adam Kral"
    ),
    Passage(
      "Envoy Sven Lager spent eight years negotiating with Iraq.",
      "negotiates-with Sven Lager > Iraq"
    ),
    Passage(
      "Under the Batumi Accord, concluded with Georgia in May 2011, Armenia opened its roads.",
      "signed Armenia > Batumi Accord"
    ),
    Passage(
      "Laos and Vietnam signed a border treaty in 1990. Vietnam's parliament ratified it in June.",
      "signed Parliament (Vietnam) > border treaty"
    ),
    Passage(
      """
      A ferry capsized off Haiti on Friday, killing 60. Jamaica sent divers and Cuba treated \
      twelve of the injured.
      """, "aids Cuba > Haiti"
    ),
    Passage(
      "Ines Faria was installed by the Lusa Group in March in place of the founder, Rui Costa.",
      "replaces Ines Faria > Rui Costa"
    ),
    Passage(
      """
      At the invitation of Erik Dahl, foreign minister of Norway, Pedro Alva, foreign minister \
      of Peru, paid an official visit to Oslo in May.
      """, "demands Erik Dahl > Pedro Alva"
    ),
    Passage(
      "Commissioner Helle Juhl resigned in protest at Denmark's asylum policy.",
      "opposes Helle Juhl > Denmark"
    ),
    Passage(
      "The Tunisian government on Monday blocked the website of the newspaper Al Fajr.",
      "sanctions Tunisia > Al Fajr"
    ),
    Passage(
      "Ghana alleged, and Togo denied, that Togo was arming the smugglers.",
      "accuses Ghana > Togo"
    ),
  ]

  static let unsaid: [Passage] = [
    Passage(
      """
      Oxfam criticised Niger for failing to feed the refugees and called on President Issa \
      Barou to open the border.
      """, "demands Niger > Issa Barou"
    ),
    Passage(
      """
      Clara Meza was sworn in as president of Honduras on Friday. Guatemalan President Raul \
      Soto attended. Canada congratulated the new president.
      """, "supports Canada > Raul Soto"
    ),
    Passage(
      "Fiji's trade minister, Ana Koro, postponed the signing of a fishing deal with Japan.",
      "agreed-with Ana Koro > Japan"
    ),
    Passage(
      """
      Talks between Burma and the Karen National Union failed. Norway and Japan urged both \
      sides to return to the table.
      """, "negotiates-with Norway > Japan"
    ),
    Passage(
      "Meera Shah was arrested in Thailand at the request of India.",
      "demands India > Meera Shah"
    ),
    Passage(
      "The airline, which flies to Ecuador, said it would sue Panama.",
      "accuses Ecuador > Panama"
    ),
    Passage(
      "Opposition leader Rosa Duarte of Peru called on Peruvians to march on Friday.",
      "demands Rosa Duarte > Peru"
    ),
    Passage(
      "Finance Minister Ivo Tolu of Tonga resigned over a loan agreement with China.",
      "agreed-with Ivo Tolu > China"
    ),
    Passage(
      """
      Mexico's largest miners' union met. The union named Juan Carrillo as its new head on \
      Wednesday.
      """, "appointed Mexico > Juan Carrillo"
    ),
    Passage(
      "Senator Tamar Lomidze voted against the Customs Agreement with Turkey a year later.",
      "agreed-with Tamar Lomidze > Turkey"
    ),
    Passage(
      """
      A protocol was concluded between the Anti-Piracy Bureau of Ghana and the Piracy Court of \
      Togo.
      """, "opposes Piracy Court of Togo > Anti-Piracy Bureau"
    ),
    Passage(
      "Ines Faria was installed by the Lusa Group in March in place of the founder, Rui Costa.",
      "replaces Lusa Group > Rui Costa"
    ),
    Passage(
      "Lithuania took Belarus to the International Court of Justice over the flights.",
      "controls Lithuania > Belarus"
    ),
  ]
}
