/// Passages about portfolios that are handed round, ministers of provinces and federations, and
/// where towns lie by the side of a border. They were written for these tests.
enum CabinetPassages: PassageSet {
  static let said: [Passage] = [
    Passage(
      """
      Prime Minister Olga Brandt of Moldova reshuffled her cabinet on Tuesday. She handed the \
      health portfolio to Ion Cebotari, a surgeon.
      """, "position Ion Cebotari > Ministry of Health (Moldova)"
    ),
    Passage(
      """
      Kenya's President Daniel Otieno named a new government on Monday. The defence ministry \
      goes to Grace Wambui, a former judge.
      """, "position Grace Wambui > Ministry of Defence (Kenya)"
    ),
    Passage(
      """
      Kenya's President Daniel Otieno named a new cabinet on Monday. Energy goes to Grace \
      Wambui, an engineer. Peter Mwangi keeps foreign affairs.
      """, "position Peter Mwangi > Ministry of Foreign Affairs (Kenya)"
    ),
    Passage(
      """
      Kenya's President Daniel Otieno named a new cabinet on Monday. Grace Wambui gets finance, \
      Peter Mwangi education.
      """, "position Peter Mwangi > Ministry of Education (Kenya)"
    ),
    Passage(
      """
      Peru's new cabinet was sworn in on Friday. Rosa Quispe was put in charge of agriculture.
      """, "position Rosa Quispe > Ministry of Agriculture (Peru)"
    ),
    Passage(
      """
      The new cabinet takes education away from Luis Vargas, who becomes attorney general of \
      Peru.
      """, "position Luis Vargas > Ministry of Education (Peru)"
    ),
    Passage(
      """
      Luis Vargas, the Chilean officer who disobeyed an order and later served as defence \
      minister, died on Wednesday.
      """, "position Luis Vargas > Ministry of Defence (Chile)"
    ),
    Passage(
      """
      The foreign ministers of Chile and Bolivia, Luis Vargas and Juan Paredes, signed a treaty \
      on Monday.
      """, "position Juan Paredes > Ministry of Foreign Affairs (Bolivia)"
    ),
    Passage(
      "Somali Internal Security Minister Abdi Hersi confirmed the bombardment.",
      "position Abdi Hersi > Ministry of Internal Security (Somalia)"
    ),
    Passage(
      """
      Chile's senate passed the Regional Finance Act, and Finance Minister Luis Vargas resigned.
      """, "position Luis Vargas > Ministry of Finance (Chile)"
    ),
    Passage(
      "The Unity Party of Prime Minister Luis Vargas won eleven seats in Chile on Sunday.",
      "affiliated-with Luis Vargas > Unity Party"
    ),
    Passage(
      "Luis Vargas of the Farmers' Central League called the price a scandal.",
      "affiliated-with Luis Vargas > Farmers' Central League"
    ),
    Passage(
      "Rosa Quispe of the Justice Current, who had tabled the bill, called the outcome shameful.",
      "affiliated-with Rosa Quispe > Justice Current"
    ),
    Passage(
      "The Kazakh Serik Bolatuly lost to Luis Vargas of Chile.",
      "affiliated-with Serik Bolatuly > Kazakhstan"
    ),
    Passage(
      "Colonel Luis Vargas, who speaks for the Chilean army, said the firing had stopped.",
      "position Luis Vargas > Chile"
    ),
    Passage(
      "Rosa Quispe, who coordinates the Andean Fisheries Alliance, called the plan a farce.",
      "position Rosa Quispe > Andean Fisheries Alliance"
    ),
    Passage(
      """
      Burkina Faso's army said on Monday that gunmen had attacked a market in Kaya, in the north \
      of the country.
      """, "located-in Kaya > Burkina Faso"
    ),
    Passage(
      "Trains from Budapest reached Oradea, in Romania's west, on Monday.",
      "located-in Oradea > Romania"
    ),
    Passage(
      """
      Malaysia and Thailand will open a bridge. Workers arrived in Kota Bharu, on the Malaysian \
      side of the border, on Monday.
      """, "located-in Kota Bharu > Malaysia"
    ),
    Passage(
      "The lorries were stopped at Calama, across the border in Chile, on Monday.",
      "located-in Calama > Chile"
    ),
    Passage(
      "MOPTI, Mali, May 22 (Agency) – Gunmen killed eleven farmers on Wednesday, officials said.",
      "located-in Mopti > Mali"
    ),
  ]

  static let unsaid: [Passage] = [
    Passage(
      """
      Chile's cabinet met. Spain's energy goes to France, Luis Vargas keeps trade open, and \
      education goes to the heart of the matter.
      """, "Ministry of"
    ),
    Passage(
      "The government of Chile fell. Luis Vargas takes power and gets water.", "Ministry of"
    ),
    Passage(
      "Chile's cabinet met. Luis Vargas, in charge of security at the stadium, was hurt.",
      "Ministry of"
    ),
    Passage(
      """
      Chile's cabinet met. The government gets finance from Luis Vargas, the country's richest \
      man.
      """, "Ministry of"
    ),
    Passage(
      "The convoy stopped at Sinuiju, in the part of the country that Japan held.",
      "located-in Sinuiju"
    ),
    Passage(
      "LIMA, May 22 (Agency) – Peru's army said that gunmen had killed eleven farmers.",
      "located-in Lima"
    ),
    Passage(
      "Luis Vargas, who speaks for some of the workers, praised the Chilean army.",
      "position Luis Vargas"
    ),
  ]
}
