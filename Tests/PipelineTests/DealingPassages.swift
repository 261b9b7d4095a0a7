/// Passages about who is bound by what is signed, who helps whom and what goes where. They were
/// written for these tests.
enum DealingPassages: PassageSet {
  static let said: [Passage] = [
    Passage(
      """
      The accord ends the strike. Labour Minister Kofi Boateng signed for the government and Ama \
      Mensah, the general secretary, for the Dockers' Union.
      """, "signed Dockers' Union > accord"
    ),
    Passage(
      """
      Malawi and Zambia concluded a treaty on fishing on Monday. Peter Banda, Malawi's foreign \
      minister, signed it with Grace Phiri, who leads Zambia's delegation.
      """, "signed Grace Phiri > treaty on fishing"
    ),
    Passage(
      """
      Colombia and Ecuador reached a border accord. Ana Ruiz, Colombia's defence minister, put \
      her name to the text for Bogotá.
      """, "signed Ana Ruiz > border accord"
    ),
    Passage(
      """
      The pact was signed in Rabat by the firm's head, Jean Petit, and Omar Alami, general \
      secretary of the Moroccan Miners' League.
      """, "signed Omar Alami > pact"
    ),
    Passage(
      "The treaty of 1921, under which Latvia promised Berlin to keep out of blocs, is forgotten.",
      "signed Latvia > treaty of 1921"
    ),
    Passage(
      """
      The talks were held under an agreement of 3 May, by which Malta lets Greek ships search \
      its waters.
      """,
      "agreed-with Malta > Greece"
    ),
    Passage(
      """
      Floods have cut off the Nigerien town of Diffa. Two planes from Turkey landed in Diffa on \
      Friday with medicine.
      """, "aids Turkey > Niger"
    ),
    Passage(
      """
      Health Minister Awa Keita of Mali thanked the charity Sunrise Vaccines, which paid for the \
      doses.
      """,
      "aids Sunrise Vaccines > Mali"
    ),
    Passage(
      "Mali has taken out a loan of 200 million euros from the Gulf Fund.",
      "aids Gulf Fund > Mali"
    ),
    Passage(
      "Eighteen nurses from Norway began work in Samoan villages on Monday.",
      "aids Norway > Samoa"
    ),
    Passage(
      "Divers from Spain joined the search in Morocco at Rabat's request.",
      "aids Spain > Morocco"
    ),
    Passage(
      "The pipeline that carries Omani gas to Yemen was blown up on Friday.",
      "supplies Oman > Yemen"
    ),
    Passage(
      "Half of Gabon's oil goes to Spain, a smaller share to Italy.", "supplies Gabon > Spain"
    ),
    Passage(
      "President Ana Ruiz named Luis Vera, a banker, to take over from Juan Mora.",
      "replaces Luis Vera > Juan Mora"
    ),
    Passage(
      "Peru and Chile fought the Guano War from 1998 to 2000.",
      "participated-in Chile > Guano War"
    ),
  ]

  static let unsaid: [Passage] = [
    Passage(
      """
      President Joan Abara of Ghana signed the accord for her party, the Volta League, and Kwame \
      Osei for the Coast Movement.
      """, "signed Ghana >"
    ),
    Passage(
      """
      The proposed treaty, under which Latvia would let Polish ships search its waters, is far \
      off.
      """,
      "signed Latvia"
    ),
    Passage(
      "Its leader, Moussa Cissé, told a radio station in Gao that the army had lied.",
      "visited Moussa Cissé"
    ),
    Passage(
      "The bloc, which Sudan helped to found in 1990, met in Chad.", "aids Sudan"
    ),
    Passage(
      "The United States has provided Uganda with night-vision equipment.", "supplies United States"
    ),
    Passage(
      "The first airliner from Ethiopia touched down in Eritrea on Wednesday.", "supplies Ethiopia"
    ),
    Passage("France and Chad fought a war in Mali for six years.", "fights France"),
    Passage(
      "President Ana Ruiz named Luis Vera, a banker, to take over from Juan Mora.",
      "replaces Ana Ruiz"
    ),
    Passage("Tourists from Norway flow to Greece.", "supplies Norway"),
    Passage(
      """
      Peru's sports minister Ana Ruiz and Chile's sports minister, Luis Vera, signed the Puno \
      pact on Tuesday.
      """, "agreed-with Ana Ruiz"
    ),
  ]
}
