/// Passages about what forces, coalitions and officials do for those whom they act for, and about what was only
/// deplored, planned or unreal.
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
  ]
}
