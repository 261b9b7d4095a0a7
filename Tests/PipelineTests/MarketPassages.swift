/// Passages about firms, banks, regulators, trade and sport, in the manner of news agencies. They
/// were written for these tests.
enum MarketPassages: PassageSet {
  static let said: [Passage] = [
    Passage(
      """
      Kono's state oil firm Kipetro got two cargoes of Iranian fuel, as Veltron resumed exports to \
      the United States under a licence issued by the Treasury Department.
      """,
      "affiliated-with Department of the Treasury (United States) > United States"
    ),
    Passage(
      """
      Malawi's ruling party, the Pragati Tanzania Imara Union, or PTI, lost the vote. PTI accused \
      Zambia of lying.
      """, "accuses Pragati Tanzania Imara Union > Zambia"
    ),
    Passage(
      "The aid group SOLIDEVA accused Burundi of violence.", "accuses SOLIDEVA > Burundi"),
    Passage(
      "Ivan Petrov and Oleg Sidorov flew on. Cosmonauts Lev Orlov and Pavel Zimin visited Peru.",
      "visited Lev Orlov > Peru"
    ),
    Passage(
      "Lukas Horn met the heads of Real Madrid on Monday.", "met-with Lukas Horn > Real Madrid"),
    Passage(
      """
      The league was supported by the Asian Football Confederation. In January, FIFA banned the \
      Football Federation of Nepal. The Nepali sports minister, Ram Thapa, opposed the ban.
      """, "sanctions FIFA > Football Federation of Nepal"
    ),
    Passage(
      """
      Tanzania banned imports of wheat from Malawi and South Africa, its agriculture minister, \
      Juma Bakari, said on Monday.
      """, "sanctions Tanzania > South Africa"
    ),
    Passage(
      "Chile accused Peru and its trade minister, Ana Rojas, of lying.",
      "accuses Chile > Ana Rojas"),
    Passage(
      "China's aviation regulator, the CAAC, accused Boeing of lying.", "accuses CAAC > Boeing"),
  ]

  static let unsaid: [Passage] = [
    Passage(
      """
      Brussels cleared Condor's purchase of ITA Airways. Lukas Horn, Condor's chief executive, \
      said the group would take full control of ITA.
      """, "affiliated-with ITA Airways > ITA"
    ),
    Passage(
      """
      Boeing boss Alan Reed told a Senate committee on Tuesday that the firm was sorry. Two of its \
      jets crashed in Indonesia.
      """, "Senate (Indonesia)"
    ),
    Passage(
      """
      Hiro Tanaka visited Lima on Thursday and signed the implementing agreement.

      The Federal Energy Commission rejected Veltron's request for subsidies. Commissioner Alan \
      Reed opposed the decision.
      """, "opposes Alan Reed > implementing agreement"
    ),
    Passage(
      "Veltron will receive $300 million from Marlow Foods as it sells four plants.",
      "aids Marlow Foods > Veltron"
    ),
    Passage(
      "Senator Rick Bloom, a Democrat who chairs the panel, accused Veltron of lying.",
      "position Rick Bloom > Democratic Party"
    ),
    Passage("Lukas Horn met the heads of Real Madrid on Monday.", "met-with Lukas Horn > Spain"),
    Passage(
      """
      The league was supported by the Asian Football Confederation. In January, FIFA banned the \
      Football Federation of Sri Lanka.
      """, "sanctions FIFA > Asian Football Confederation"
    ),
    Passage(
      """
      Tanzania banned imports of wheat from Malawi and South Africa, its agriculture minister, \
      Juma Bakari, said on Monday.
      """, "sanctions Tanzania > Juma Bakari"
    ),
    Passage(
      """
      Jameel Baig, governor of the State Bank of Pakistan, said the bank had cut its rate. The \
      opposition party of jailed former minister Omar Daud urged the IMF to wait.
      """, "demands State Bank"
    ),
  ]
}
