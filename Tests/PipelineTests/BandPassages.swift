/// Passages about bodies that are called by a part of their names, about the men of their officers,
/// and about help, goods and penalties. They were written for these tests.
enum BandPassages: PassageSet {
  static let said: [Passage] = [
    // Called by a part of its name.
    Passage(
      """
      The Upper Nile Defence Brigades took the town of Akobo on Monday. Sudan arms the Defence \
      Brigades.
      """, "aids Sudan > Upper Nile Defence Brigades"
    ),
    Passage(
      """
      The Democratic Front of Makira freed four Norwegian hostages on Monday. New Zealand condemned \
      the Front.
      """, "opposes New Zealand > Democratic Front of Makira"
    ),
    Passage(
      "Fighters of the Kasai Salvation Army seized the town of Luebo on Tuesday.",
      "controls Kasai Salvation Army > Luebo"
    ),
    Passage(
      """
      Colonel Idriss Tahir commands the Ennedi Liberation Front. Chad accused Tahir's men of \
      shelling Fada.
      """, "accuses Chad > Ennedi Liberation Front"
    ),
    Passage(
      "LUBUMBASHI – Gunmen of the Katanga Freedom Brigade killed a Zambian soldier on Monday.",
      "fights Katanga Freedom Brigade > Zambia"
    ),
    Passage(
      """
      The Kavango Liberation Army has camps in Angola. The United Nations urged the KLA on Monday to \
      lay down its arms.
      """, "demands United Nations > Kavango Liberation Army"
    ),
    // Told as a charge.
    Passage(
      "Kenya accuses Sudan of financing the Lamu Islamic Army.", "aids Sudan > Lamu Islamic Army"),
    // Banned.
    Passage(
      "Turkey on Friday arrested Selim Aras, a spokesman of the banned Anatolian Workers' League.",
      "sanctions Turkey > Anatolian Workers' League"
    ),
    Passage(
      "Egypt has withheld aid from Sudan since March.", "sanctions Egypt > Sudan"
    ),
    // Help and goods.
    Passage("Japan sent 300 firemen to Chile on Monday.", "aids Japan > Chile"),
    Passage("Kenya wants to buy Brazilian tractors.", "supplies Brazil > Kenya"),
    // Fights.
    Passage(
      "Kenyan gunships bombed the port of Kismayo in Somalia on Monday.", "fights Kenya > Kismayo"),
    Passage(
      "Rebels of the Kasai Salvation Army routed a Congolese column near Luebo on Monday.",
      "fights Kasai Salvation Army > Democratic Republic of the Congo"
    ),
    Passage(
      "The Civic Bloc governs Malta together with the Harbour Party.",
      "cooperates-with Civic Bloc > Harbour Party"
    ),
  ]

  static let unsaid: [Passage] = [
    // "Air Morava" and the syndicate of its pilots are two.
    Passage(
      """
      The Pilots' Union of Air Karoo called off its strike on Monday. Air Karoo named Thabo Nkosi \
      its chief executive.
      """, "appointed Pilots' Union of Air Karoo"
    ),
    Passage("Ghana seizes Spanish trawler", "controls Ghana"),
    Passage("Chad denied that it was arming the Darfur Liberation Front.", "aids"),
    Passage("Angola accused Zambia of attacking the Lozi Freedom Army.", "fights"),
    Passage(
      "Serbia condemned the KLA on Monday. The Kasai Labour Alliance met in Luebo.",
      "opposes Serbia > Kasai"),
    Passage(
      "Marlow Foods' managing partner, Helen Aldous, praised the deal.", "cooperates-with"),
    Passage("Kenyan soldiers arrived in Haiti on Monday.", "supplies"),
    Passage(
      "Aliya Serik has led the once banned Steppe Union of Kazakhstan since 2004.", "sanctions"),
    Passage(
      """
      The Cape Growers' League and the Karoo Growers' League met in Cape Town on Monday. Ghana \
      praised the League.
      """, "supports Ghana > Cape Growers' League"
    ),
  ]
}
