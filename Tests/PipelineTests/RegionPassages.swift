/// Reports from Africa and Latin America: talks in a third country, armies and juntas, mediators,
/// former leaders in court, missions with a name.
enum RegionPassages: PassageSet {
  static let said: [Passage] = [
    // Where others only met is nobody's home.
    Passage(
      """
      DOHA (Coast Wire) — Chad's government and the country's largest rebel group agreed on Monday \
      to a truce.

      The government and the Renewal Front announced the accord in Doha at a ceremony attended by \
      Qatari Emir Tamim bin Hamad Al Thani.
      """, "agreed-with Chad > Renewal Front"
    ),
    Passage(
      """
      HAVANA (Coast Wire) — Colombia's government and the country's largest guerrilla group agreed \
      on Monday to a six-month cease-fire.

      Colombian officials thanked Cuba and the Cuban people.

      Defense Minister Javier Ortega said the armed forces would continue operations.
      """, "position Javier Ortega > Colombia"
    ),
    // Whose troops and whose military.
    Passage(
      """
      NAIROBI (Coast Wire) - Kenya's presidency said a summit was off. On Friday, clashes broke \
      out between the Sudanese army and the rebels. LJM spokesman John Abbas accused government \
      forces of shelling villages.
      """, "accuses John Abbas > Sudan"
    ),
    Passage(
      """
      NAIROBI (Coast Wire) — Kenya hosted the talks on Sudan. Sudan recalled its ambassador. In \
      recent weeks the military has retaken much of the capital, Khartoum, and Omdurman.
      """, "controls Sudan > Khartoum"
    ),
    // A mediator is so besides.
    Passage(
      """
      Angolan President Paulo Teixeira, whom the African Union appointed as mediator in 2019, \
      hosted his Congolese counterpart Fabrice Ilunga on Monday.
      """, "position Fabrice Ilunga > Democratic Republic of the Congo"
    ),
    // The part of a body that a comma names behind its place.
    Passage(
      "Ana Costa, the head of the UN mission in Congo, MONUSCO, spoke on Monday.",
      "position Ana Costa > MONUSCO"
    ),
    // A subject behind a phrase in front, with a clause of its own.
    Passage(
      """
      In an opinion piece in the Daily Post, Okoro, who is being held at his residence, urged the \
      United States to help restore order.
      """, "demands Okoro > United States"
    ),
    // Whose statement it is, and which agreement.
    Passage(
      """
      Brazil and Colombia said in a joint statement that they were concerned. Celso Prado, an \
      adviser, told Reuters that the move was bad. Foreign Minister Ivan Gil of Venezuela rejected \
      the statement.
      """, "opposes Ivan Gil > Colombia"
    ),
    Passage(
      """
      Chad's government and the FRC rebels signed a ceasefire in Doha on Friday.

      President Paul Koffi won a prize in 2016 for a peace deal with the Northern Front.

      UN chief Antonio Guterres welcomed the agreement on Friday.
      """, "supports Antonio Guterres > ceasefire in Doha"
    ),
    // A month that the story of an old war does not own.
    Passage(
      """
      The war in Mali erupted in April 2012. The United States imposed sanctions on Iyad Diarra in \
      February.
      """, "sanctions United States > Iyad Diarra @2021-02"
    ),
    Passage(
      """
      The war in Mali erupted in April 2012. The United States imposed sanctions on Iyad Diarra in \
      September.
      """, "sanctions United States > Iyad Diarra @2012-09"
    ),
    Passage(
      """
      Peru's president spoke in Lima. A court in Peru has sentenced Hugo Salas, and Peru welcomed \
      that. In Ecuador, former vice-president Luis Mora was convicted in 2017.
      """, "position Luis Mora > Ecuador"
    ),
  ]

  static let unsaid: [Passage] = [
    Passage(
      """
      DOHA (Coast Wire) — Chad's government and the country's largest rebel group agreed on Monday \
      to a truce.

      The government and the Renewal Front announced the accord in Doha.
      """, "Qatar > Renewal Front"
    ),
    // The name of a ministry or a court holds no judge.
    Passage(
      """
      Judge Rosa Medina, of the National Court, said the firm had lied. It reached a plea deal \
      with the US Justice Department. Mexico filed a case at the International Court of Justice.
      """, "position Rosa Medina > "
    ),
    // A member is not the body.
    Passage(
      "Washington imposed oil sanctions on the OPEC member in April. Venezuela protested.",
      "> OPEC"
    ),
    Passage(
      "France criticised the EU member state on Monday. Hungary rejected that.", "> European Union"
    ),
    // The day before is no part in it.
    Passage(
      "Pedro Ruiz resigned in March 2018 on the eve of an impeachment vote.",
      "participated-in Pedro Ruiz"
    ),
    Passage(
      """
      Angolan President Paulo Teixeira, whom the African Union appointed as mediator in 2019, \
      hosted his Congolese counterpart Fabrice Ilunga on Monday.
      """, "> Luanda"
    ),
  ]
}
