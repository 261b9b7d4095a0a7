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
      Tajikistan's transport minister signed it with Karim Zamani, who holds the health portfolio \
      in Kabul's interim administration.
      """, "position Karim Zamani > Ministry of Health (Afghanistan)"
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
    Passage(
      "Rosa Quispe was elected president of the Callao Bar Association in March.",
      "appointed Callao Bar Association > Rosa Quispe"
    ),
    Passage(
      """
      Rosa Quispe, who was re-elected general secretary of the Fishing Workers' Union in June, has \
      called a strike.
      """, "appointed Fishing Workers' Union > Rosa Quispe"
    ),
    Passage(
      """
      The foreign ministers of Albania and Greece signed an agreement on Saturday. Gjergj Mustafa \
      drove to the crossing to welcome his Greek guest, Aristidis Palaio, who came by road.
      """, "position Gjergj Mustafa > Ministry of Foreign Affairs (Albania)"
    ),
    Passage(
      """
      Angola and Namibia are to clear landmines. That was the outcome of talks between the \
      defence ministers, Armando Dias Cazombo and Selma Haufiku, that ended yesterday.
      """, "position Selma Haufiku > Ministry of Defence (Namibia)"
    ),
    Passage(
      """
      The prime ministers of the two countries, Slovakia's Lubomir Hronec and Ukraine's Bohdan \
      Petrychenko, met in Uzhhorod.
      """, "position Bohdan Petrychenko > Ukraine"
    ),
    Passage(
      """
      Justice Minister Luis Vargas of Chile and Rosa Quispe, who heads the Association of Chilean \
      Magistrates, signed the deal.
      """, "position Rosa Quispe > Association of Chilean Magistrates"
    ),
    Passage(
      """
      "Silence will be read as consent," warned Rosa Quispe, the Philippines' undersecretary of \
      foreign affairs.
      """, "position Rosa Quispe > Department of Foreign Affairs (Philippines)"
    ),
    Passage(
      "General Luis Vargas, whose National Salvation Forces hold the east, received the envoy.",
      "affiliated-with Luis Vargas > National Salvation Forces"
    ),
    Passage(
      """
      Piet van Aalsum and Marijke Hoogland govern the Netherlands. Hoogland's Liberal Appeal has \
      shared power since last summer.
      """, "affiliated-with Marijke Hoogland > Liberal Appeal"
    ),
    Passage(
      "Rosa Quispe, founder of the campaign Guns Out of Hands, retorted.",
      "position Rosa Quispe > Guns Out of Hands"
    ),
    Passage(
      "Rosa Quispe of Transparency Andes said the vote was stolen.",
      "affiliated-with Rosa Quispe > Transparency Andes"
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
      "The convoy stopped at Sinuiju, in the half of the town that Malaysian troops held.",
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
    Passage("Rosa Quispe was elected president of Chile in June.", "appointed"),
    Passage(
      "Rosa Quispe was elected chairwoman of the Asian Council by the ministers on Monday.",
      "appointed Asian Council"
    ),
    Passage(
      """
      The presidents of Togo and Benin met on Monday. Anna Paz, a trader, said her guest, Luis \
      Vargas, was late.
      """, "position"
    ),
    Passage(
      "The group President Vargas founded told the party Monday that Luis Vargas was dead.",
      "affiliated-with"
    ),
    Passage(
      "The Atoll Front lost its majority in the People's Majlis on Monday.",
      "> People"
    ),
  ]
}
