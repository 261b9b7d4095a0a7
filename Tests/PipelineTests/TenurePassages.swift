/// Passages about how long posts are held, whom they pass to and when what was told happened. They
/// were written for these tests.
enum TenurePassages: PassageSet {
  static let said: [Passage] = [
    // Since and until when.
    Passage(
      "Fatima Diallo, prime minister of Senegal since 2015, met the bishops on Monday.",
      "position Fatima Diallo > Senegal @2015/2021"
    ),
    Passage(
      "The prime minister of Latvia, Ilze Kalnina, resigned on 4 March 2021. She had held the post since 2019.",
      "position Ilze Kalnina > Latvia @2019/2021-03-04"
    ),
    Passage(
      """
      President Momo Turay of Liberia, in power since 2007, handed over to Foday Kanneh on 5 March 2021.
      """, "position Momo Turay > Liberia @2007/2021-03-05"
    ),
    Passage(
      "Eleanor Haas died on Monday. She was named deputy director of the Arms Control Agency in 1977.",
      "position Eleanor Haas > Arms Control Agency @1977"
    ),
    Passage(
      "Tessera was founded in 2014 by Ewan Strachan and Dilnoza Yusupova, two engineers.",
      "position Ewan Strachan > Tessera @2014"
    ),
    Passage(
      "Leena Koskinen, who has led the Finnish Chess Federation since May 2019, welcomed the offer.",
      "position Leena Koskinen > Finnish Chess Federation @2019-05/2021"
    ),
    Passage(
      "Tariq Mansour, who became foreign minister of Jordan in January, met the bishops on Monday.",
      "position Tariq Mansour > Jordan @2021-01/2021"
    ),
    Passage(
      "Omar Sy, who was chief executive of Banca Lario until January, has written a book.",
      "position Omar Sy > Banca Lario @2021-01"
    ),
    // An agreement of another time than the clause around it.
    Passage(
      """
      Two doctors from Oslo arrived in Accra on Wednesday under an agreement on health that \
      Norway and Ghana made in May 2010.
      """, "agreed-with Norway > Ghana @2010-05"
    ),
    Passage(
      "Kenya's parliament on Monday ratified the border treaty that Kenya and Uganda signed in October.",
      "agreed-with Kenya > Uganda @2020-10"
    ),
    Passage(
      "Peru and Chile on Monday signed a pact that they will present in May.",
      "agreed-with Peru > Chile @2021-03-08"
    ),
    // Who comes after whom, and when.
    Passage(
      "Marta Ilves had been in charge of the Estonian Chess Union since 2017, when she took over from Carol Reid.",
      "replaces Marta Ilves > Carol Reid @2017"
    ),
    Passage(
      """
      Kenyan health minister Joseph Kamau, who took office in January 2021, resigned on 4 March 2021. His predecessor, \
      Mary Otieno, stepped down amid protests.
      """, "replaces Joseph Kamau > Mary Otieno @2021-01"
    ),
    Passage(
      "Anna Novak is expected to take over the Slovenian foreign ministry from Rok Zupan.",
      "position Rok Zupan > Ministry of Foreign Affairs (Slovenia)"
    ),
    // Posts that are given.
    Passage(
      "Eleanor Haas died on Monday. President Robert Cole named her deputy director of the Arms Control Agency.",
      "appointed Robert Cole > Eleanor Haas"
    ),
    Passage(
      "Eleanor Haas died on Monday. The Kenyan president appointed her to the Supreme Court in 2003.",
      "position Eleanor Haas > Supreme Court (Kenya)"
    ),
    Passage(
      "Members of the Workers' Party elected Levan Khubua as leader on Saturday.",
      "position Levan Khubua > Workers' Party"
    ),
    Passage(
      "\"This is a crime,\" said the head of MINUSMA, Senegalese diplomat Aminata Ndour.",
      "position Aminata Ndour > MINUSMA"
    ),
    Passage(
      "Malachy Tuohy sat on the audit committee of Athletics Munster until last month.",
      "position Malachy Tuohy > Athletics Munster"
    ),
    Passage(
      "Ethiopia was represented by its Minister of Energy, Ms. Hana Bekele, and Sudan by H.E. Osman Idris, Minister of Water.",
      "position Osman Idris > Sudan"
    ),
    Passage(
      """
      Kenyan President William Rono met his ministers. Brett Colby, President Rono's envoy to Somalia, criticized them.
      """, "position Brett Colby > Kenya"
    ),
    Passage(
      "Spotwell cut 1,500 jobs on Monday, according to chief executive Ana Silva.",
      "position Ana Silva > Spotwell"
    ),
    Passage(
      "Acme Steel managing partner Ana Silva resigned.", "position Ana Silva > Acme Steel"
    ),
    Passage(
      "The National Bank of Ethiopia raised rates on Monday. Governor Hana Bekele said inflation was high.",
      "position Hana Bekele > National Bank of Ethiopia"
    ),
    // When acts happened.
    Passage(
      "The M23 seized Bukavu and shelled Uvira in January 2013.", "controls M23 > Bukavu @2013-01"
    ),
    Passage(
      "The treaty of 1959 divided the river between Egypt and Sudan. Later that year Chad condemned Egypt.",
      "opposes Chad > Egypt @1959"
    ),
    Passage(
      "Throughout the 1970s, Ethiopia was an enemy of Somalia.",
      "opposes Ethiopia > Somalia @1970/1979"
    ),
    Passage(
      "In 1902 the emperor promised Britain, which then ruled Sudan, not to block the river.",
      "controls United Kingdom > Sudan @1902"
    ),
    Passage(
      """
      The Norwegian minister, Bjarne Tveit, picked for the job in May by Prime Minister Solveig Dahl, called it painful.
      """, "appointed Solveig Dahl > Bjarne Tveit"
    ),
    // An age stands between commas, and is no aside.
    Passage(
      "Andrade, 47, ran for the Future Alliance with the backing of a party whose own candidate had come fourth.",
      "affiliated-with Andrade > Future Alliance"
    ),
  ]

  static let denied: [Passage] = [
    Passage(
      "The treaty of 1959 divided the river between Egypt and Sudan. Ethiopia was not asked and did not sign.",
      "signed Ethiopia > treaty of 1959"
    )
  ]

  static let unsaid: [Passage] = [
    // Where somebody is from is not whom he heads.
    Passage(
      "\"This is a crime,\" said the head of the panel, Kenyan lawyer Aminata Ndour.",
      "position Aminata Ndour > Kenya"
    ),
    Passage(
      "Ethiopia was represented by its Minister of Energy, Ms. Hana Bekele, and Sudan by H.E. Osman Idris, Minister of Water.",
      "position Osman Idris > Ethiopia"
    ),
    Passage(
      "In Santiago the government spokeswoman, Catalina Undurraga, said the Court of Justice would hear Chile.",
      "position Catalina Undurraga > Court"
    ),
    // A map's year is not the day of a signature.
    Passage(
      "Envoys of Peru and Ecuador initialled an accord. The text they initialled refers to a map of 1976.",
      "signed Peru > accord @1976"
    ),
  ]
}
