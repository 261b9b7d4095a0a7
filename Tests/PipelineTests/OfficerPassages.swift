/// Passages about whose a post is and where its holder is from, about members in the plural, and
/// about leaders of a part of a country. They were written for these tests.
enum OfficerPassages: PassageSet {
  static let said: [Passage] = [
    Passage(
      "Chile's Harbour Authority administrator, Lautaro Cifuentes, said transits would be cut.",
      "position Lautaro Cifuentes > Harbour Authority"
    ),
    Passage(
      "Two members of the ruling African National Congress, Thandi Mokoena and Sipho Dubo, objected.",
      "affiliated-with Sipho Dubo > African National Congress"
    ),
    Passage(
      "Two commanders of the Lord's Resistance Army, Okot Odek and Dominic Lakati, surrendered.",
      "position Dominic Lakati > Lord's Resistance Army"
    ),
    Passage(
      "Rep. Tom Hale, R-Texas, said he would vote no.",
      "affiliated-with Tom Hale > Republican Party (United States)"
    ),
    Passage(
      "Defence Minister Marko Jelavic told the Croatian parliament that the frigates would not be sold.",
      "position Marko Jelavic > Croatia"
    ),
    Passage(
      """
      The president named Carla Mendes finance minister and Paulo Teixeira foreign minister, Brazil's official \
      gazette said.
      """, "position Paulo Teixeira > Brazil"
    ),
    Passage(
      "According to Farid Mammadov, press secretary of the Azerbaijani president, the two will meet.",
      "position Farid Mammadov > Azerbaijan"
    ),
    Passage(
      "Major General Ranjit Bedi, the Indian commander of the United Nations mission, said so.",
      "affiliated-with Ranjit Bedi > India"
    ),
    Passage(
      "The UN refugee agency said 3,000 people had fled to Chad.",
      "affiliated-with UNHCR > United Nations"
    ),
    Passage(
      "Zambia Airways boss Bravo Muyunda and finance director Ruth Phiri were suspended.",
      "position Ruth Phiri > Zambia Airways"
    ),
    Passage(
      "Ecuadorean gang leader Jose Macias, alias Fito, head of Los Choneros, was extradited.",
      "position Jose Macias > Los Choneros"
    ),
    Passage(
      "Dutch populist leader Geert Wilms quit the coalition.",
      "affiliated-with Geert Wilms > Netherlands"
    ),
    Passage(
      "The Central African Republic's electoral authority chief, Mathias Morouba, asked for calm.",
      "position Mathias Morouba > electoral authority (Central African Republic)"
    ),
  ]

  static let unsaid: [Passage] = [
    Passage(
      "Chile's Harbour Authority administrator, Lautaro Cifuentes, said transits would be cut.",
      "position Lautaro Cifuentes > Chile"
    ),
    Passage(
      "Dutch populist leader Geert Wilms quit the coalition.", "position Geert Wilms > Netherlands"
    ),
    Passage(
      "Sen. Chris Malloy (D-Conn.) met Ukrainian President Taras Bondar in Kyiv.",
      "position Chris Malloy > Ukraine"
    ),
    Passage(
      "Former FIFA vice president Jeffrey Wallis of Trinidad and Tobago was banned for life.",
      "position Jeffrey Wallis > Trinidad and Tobago"
    ),
    Passage(
      "The French president of the European Central Bank, Claire Lemoine, spoke.",
      "position Claire Lemoine > France"
    ),
    Passage(
      "Viktor Lyadin, the Russian company's director for Asia, was in the gallery.",
      "affiliated-with Viktor Lyadin > Russia"
    ),
    Passage(
      "Its emergency coordinator in Sudan, Claire Filippi, said the hospital had been shelled.",
      "affiliated-with Claire Filippi > Sudan"
    ),
  ]
}
