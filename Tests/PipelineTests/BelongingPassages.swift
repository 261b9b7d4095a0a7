/// Passages about whose post somebody holds and what people and bodies belong to, where the words
/// say it and the parse hangs them elsewhere. They were written for these tests.
enum BelongingPassages: PassageSet {
  static let said: [Passage] = [
    Passage(
      """
      Ama Serwaa Boateng-Osei, a Ghanaian virologist, previously worked in Liberia.
      """, "affiliated-with Ama Serwaa Boateng-Osei > Ghana"
    ),
    Passage(
      """
      Ximena Arocha Urdangarín, the Uruguayan poet whose letters passed from hand to hand, died in \
      Lisbon on Thursday.
      """, "affiliated-with Ximena Arocha Urdangarín > Uruguay"
    ),
    Passage(
      """
      The skipper and an Italian, Biagio Santamaria, appeared before a judge in Athens.
      """, "affiliated-with Biagio Santamaria > Italy"
    ),
    Passage(
      """
      Oslo elected the Eritrean-born Selam Haile-Berg chairwoman of its Harbour Board on Monday.
      """, "affiliated-with Selam Haile-Berg > Eritrea"
    ),
    Passage(
      """
      Chad has ordered the Aouzou Resistance, a Libyan rebel army, to quit its camps by May.
      """, "affiliated-with Aouzou Resistance > Libya"
    ),
    Passage(
      """
      The mosque took two million euros from the Najd Fund for Schools, a Kuwaiti body.
      """, "affiliated-with Najd Fund for Schools > Kuwait"
    ),
    Passage(
      """
      Telavi Cellars, one of Georgia's largest wine producers, has sacked its export manager.
      """, "affiliated-with Telavi Cellars > Georgia"
    ),
    Passage(
      """
      SARAJEVO - Bosnia's State Court on Friday sentenced a general to nine years in prison.
      """, "affiliated-with State Court > Bosnia and Herzegovina"
    ),
    Passage(
      """
      Josefa Vakatawa, a retired Fijian general, said the ship would anchor off the capital.
      """, "position Josefa Vakatawa > Fiji"
    ),
    Passage(
      """
      "We will stay," said Yannick Le Goff, who leads the seamen's union, the Syndicat des Ports.
      """, "position Yannick Le Goff > Syndicat des Ports"
    ),
    Passage(
      """
      Bogdan Rashev, who leads the opposition party Citizens for Work, criticised the minister.
      """, "position Bogdan Rashev > Citizens for Work"
    ),
    Passage(
      """
      The Austrian Chess Union, where Anna Huber was vice-president, praised her patience.
      """, "position Anna Huber > Austrian Chess Union"
    ),
    Passage(
      """
      The leader of the Mountain Liberation Army, who goes by the name of Comrade Bikram, declared \
      that the talks had failed.
      """, "position Bikram > Mountain Liberation Army"
    ),
    Passage(
      """
      The Home Secretary of Kenya, Mr. Paul Oduya Kariuki, and the Interior Secretary of Uganda, \
      Mr. Moses Okello Byaruhanga, held talks in Kampala on 16 May 2016.
      """, "position Paul Oduya Kariuki > Kenya"
    ),
    Passage(
      """
      The Asian Rowing Council named Lim Boon Keng as head of its disciplinary board on Monday.
      """, "position Lim Boon Keng > Asian Rowing Council"
    ),
    Passage(
      """
      Patricia Loor, the secretary-general of Ecuador's foreign ministry, wanted a strip of ten \
      kilometres.
      """, "position Patricia Loor > Ministry of Foreign Affairs (Ecuador)"
    ),
    Passage(
      """
      Gatluak Deng, field commander of the Blue Nile Front, claimed the town.
      """, "position Gatluak Deng > Blue Nile Front"
    ),
    Passage(
      """
      Abune Mikael, an archbishop of the Eritrean Orthodox Church, was at the funeral.
      """, "position Abune Mikael > Eritrean Orthodox Church"
    ),
    Passage(
      """
      Indra Persaud, elected last year on the ticket of Reform Guyana, said nothing.
      """, "affiliated-with Indra Persaud > Reform Guyana"
    ),
    Passage(
      """
      Andreas Ioannou, a dentist, was elected in 2001 for the Democratic Coalition of Cyprus.
      """, "affiliated-with Andreas Ioannou > Democratic Coalition of Cyprus"
    ),
    Passage(
      """
      Jan Vandeputte heads the list of the Flemish Rural Accord, which came first in the north.
      """, "affiliated-with Jan Vandeputte > Flemish Rural Accord"
    ),
    Passage(
      """
      Nayra Condori is a pilot. She has flown for Altiplano Servicios for four years.
      """, "affiliated-with Nayra Condori > Altiplano Servicios"
    ),
    Passage(
      """
      Radovan Malý left politics. He worked at Europol in the Hague until 2007.
      """, "affiliated-with Radovan Malý > Europol"
    ),
    Passage(
      """
      Justice Minister Désiré Niyonkuru of the Union for Democratic Progress argued against it.
      """, "affiliated-with Désiré Niyonkuru > Union for Democratic Progress"
    ),
    Passage(
      """
      They took the airport hours before KFOR, the NATO-led force, arrived.
      """, "affiliated-with KFOR > NATO"
    ),
    Passage(
      """
      Kenya supplies most of the soldiers of the African Union force, AMISOM.
      """, "affiliated-with AMISOM > African Union"
    ),
    Passage(
      """
      He sits on the Venice Commission, an advisory body of the Council of Europe.
      """, "affiliated-with Venice Commission > Council of Europe"
    ),
    Passage(
      """
      Rosa Huamán is president of the Peruvian Rowing Federation. Her counterpart at the Colombian \
      Rowing Federation, Yuri Mosquera Díaz, telephoned her that night.
      """, "position Yuri Mosquera Díaz > Colombian Rowing Federation"
    ),
    Passage(
      """
      Gleb Sanin, who advises the Kremlin on trade, was in the room.
      """, "position Gleb Sanin > Russia"
    ),
    Passage(
      """
      The World Food Programme is worried. Matteo Ferri, its man in Pyongyang, asked Tokyo to help.
      """, "position Matteo Ferri > World Food Programme"
    ),
    Passage(
      """
      The Hockey Union dismissed his Australian predecessor, Graeme Tolland, after seven defeats.
      """, "affiliated-with Graeme Tolland > Australia"
    ),
    Passage(
      """
      The Marsh Liberation Army, led by a former surveyor, Ezekiel Daman, blew up power pylons.
      """, "position Ezekiel Daman > Marsh Liberation Army"
    ),
    Passage(
      "Toltén Holdings, a firm owned by Mauricio Landa, paid him.",
      "controls Mauricio Landa > Toltén Holdings"
    ),
  ]

  static let unsaid: [Passage] = [
    Passage(
      """
      In talks with Anna Weber, the Russian dancer, Oleg Belov, said no.
      """, "affiliated-with Anna Weber > Russia"
    ),
    Passage(
      """
      Emma Roux, the Syrian company's lawyer, left Basel on Monday.
      """, "affiliated-with Emma Roux > Syria"
    ),
    Passage(
      """
      Minsk freed Oleg Rak, a pro-Russian blogger, on Monday.
      """, "affiliated-with Oleg Rak > Russia"
    ),
    Passage(
      """
      Viktor Sanin, a Russian Foreign Ministry spokesman, spoke of discrimination.
      """, "affiliated-with Viktor Sanin > Russia"
    ),
    Passage(
      """
      Levan Gelashvili was beaten by the candidate of the Green Party in the election.
      """, "affiliated-with Levan Gelashvili > Green Party"
    ),
    Passage(
      """
      President Oleg Rak attacked the Green Party's list, and Ana Ruiz voted for the Green Party.
      """, "affiliated-with"
    ),
    Passage(
      "Oleg Rak would work for Nile Mills if it paid him.",
      "affiliated-with Oleg Rak"
    ),
    Passage(
      """
      Relatives of Ana Ruiz worked for the Nile Mills company, and its man in a grey coat left.
      """, "Ana Ruiz >"
    ),
    Passage(
      "Carmelo Zahra, who owns Kalkara Shipping, will be tried.",
      "position Carmelo Zahra"
    ),
    Passage(
      """
      Marja Kivi campaigned for EU membership in 1994.
      """, "affiliated-with Marja Kivi > European Union"
    ),
  ]
}
