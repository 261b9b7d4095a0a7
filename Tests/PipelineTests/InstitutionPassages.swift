/// Courts, central banks, regulators, unions and missions of the United Nations as reports speak of
/// them.
enum InstitutionPassages: PassageSet {
  static let said: [Passage] = [
    // A court by its rank.
    Passage(
      "Ghana asked the U.N.'s top court in December to order Togo to withdraw.",
      "demands Ghana > International Court of Justice"
    ),
    // The counterpart of a treasury is a ministry of finance.
    Passage(
      "US Treasury Secretary Karen Holt met her Brazilian counterpart Paulo Teles in Recife.",
      "position Paulo Teles > Ministry of Finance (Brazil)"
    ),
    Passage(
      "US Treasury Secretary Karen Holt met her Brazilian counterpart Paulo Teles in Recife.",
      "position Karen Holt > Department of the Treasury (United States)"
    ),
    // What a regulator is called stands behind it.
    Passage(
      "The Norwegian data protection watchdog, Datavernet, fined Meta.",
      "sanctions Datavernet > Meta"
    ),
    Passage(
      "The Danish transport regulator, led by Anna Dahl, fined Meta.",
      "position Anna Dahl > transport regulator (Denmark)"
    ),
    // A mission in a country, with its short name behind it.
    Passage(
      "The U.N. mission in Mali (MINUMAX), which is headed by Chadian diplomat Ali Darwa, left.",
      "position Ali Darwa > MINUMAX"
    ),
    Passage(
      "World Food Programme officials in Chad praised Libya.",
      "supports World Food Programme > Libya"
    ),
    // Entities and individuals of a state, its embassy's staff.
    Passage(
      "The United States imposed sanctions on 32 Belarusian entities and individuals on Monday.",
      "sanctions United States > Belarus"
    ),
    Passage(
      "Canada sanctioned 14 Iranian individuals on Monday.", "sanctions Canada > Iran"
    ),
    Passage(
      "Austria told three Iranian embassy staff to leave the country.", "sanctions Austria > Iran"
    ),
    Passage(
      "Norway and Denmark expressed solidarity with the Czechs on Monday.",
      "supports Denmark > Czech Republic"
    ),
    // Officials of one nation in a list.
    Passage(
      """
      The Swedish government protested. Iran barred nine U.S. officials, including Defense \
      Secretary Paul Warner and Attorney General Merrit Holland, from entering the country.
      """, "position Merrit Holland > United States"
    ),
    Passage(
      """
      The committee gave the prize to the Serbian rights group Svitanje, Ukraine's Center for \
      Freedom and jailed activist Ales Barysau.
      """, "affiliated-with Svitanje > Serbia"
    ),
    // Of whom it is demanded that penalties end; an apology.
    Passage(
      """
      The United States eased its sanctions on Syria for 180 days. Russia demanded that they be \
      lifted altogether.
      """, "demands Russia > United States"
    ),
    Passage(
      "Greece appealed for compensation from Germany.", "demands Greece > Germany"
    ),
    // A warrant, a probe and a lawsuit are whose deed stands before.
    Passage(
      """
      The International Criminal Court issued a warrant on Friday for former Sudanese minister \
      Abdel Hamdi. Kenya's foreign minister, Ali Mwangi, rejected the warrant.
      """, "opposes Ali Mwangi > International Criminal Court"
    ),
    Passage(
      """
      The European Commission opened an investigation into Lumera on Monday. French farmers' \
      union FNSP welcomed the probe.
      """, "supports FNSP > European Commission"
    ),
    // High commissioners who are no ambassadors.
    Passage(
      "The UN High Commissioner for Human Rights, Volker Tann, criticised Jordan.",
      "position Volker Tann > United Nations"
    ),
    Passage(
      "FIFA stripped Indonesia of the right to host the World Cup in March.",
      "participated-in Indonesia > World Cup"
    ),
    Passage(
      "President Omar Sesay handed over power to Foday Bangura.",
      "replaces Foday Bangura > Omar Sesay"
    ),
  ]

  static let unsaid: [Passage] = [
    Passage(
      "Ghana asked the U.N.'s top court in December to order Togo to withdraw.",
      "Supreme Court (Ghana)"
    ),
    Passage(
      "The Norwegian data protection watchdog, Datavernet, fined Lumera.",
      "data protection watchdog"
    ),
    Passage(
      "The U.N. mission in Mali (MINUMAX), which is headed by Chadian diplomat Ali Darwa, left.",
      "position Ali Darwa > United Nations"
    ),
    Passage(
      "NATO troops in Kosovo clashed with Serb protesters.", "fights Kosovo"
    ),
    Passage(
      "The United Dockers' Union widened its strike against Harbour Lines and Lumera.", "fights"
    ),
    Passage(
      """
      Ghana's president was ousted in April 2019. Separately, the International Court of Justice \
      said it would hold public hearings next month.
      """, "@2021-04"
    ),
    Passage(
      """
      Estonia expelled a diplomat. Police seek two men, the suspects that Britain charged with a \
      poisoning. Russia's Foreign Ministry called the accusations absurd.
      """, "> United Kingdom"
    ),
    Passage(
      """
      Prime Minister Ulf Karlsson handed over the final documents to U.S. Secretary of State Anton \
      Blunk in Washington.
      """, "replaces"
    ),
    Passage(
      "FIFA stripped Indonesia of the right to host the World Cup in March.",
      "participated-in FIFA"
    ),
    Passage(
      "Jordan protested. UN High Commissioner for Refugees Filippo Grant visited Amman.",
      "position Filippo Grant > Jordan"
    ),
    Passage(
      """
      Sweden became NATO's 32nd member on Thursday. Moscow's ambassador was summoned after a \
      former Austrian intelligence officer, Egon Ott, was arrested.
      """, "affiliated-with Egon Ott > NATO"
    ),
    Passage("Police obtained a warrant. Kenya criticised the warrant.", "opposes"),
  ]
}
