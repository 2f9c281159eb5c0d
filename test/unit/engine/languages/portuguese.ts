import type { Labelled } from '../labelled/read.ts';

export const portuguese: Labelled = {
  reports: {
    kestrel: `
ORVELD (Kestrel) - A barragem de Marrow rompeu-se na manhã de terça-feira nas terras altas depois de quatro dias de chuva. Cerca de 4.300 casas do vale inferior ficaram inundadas, segundo as autoridades.
A governadora Ilsa Brandt disse que os soldados retiraram mais de 900 pessoas de Orveld e da aldeia vizinha de Tenn em helicópteros e barcos.
“Disseram-nos que este muro aguentaria mais um século”, afirmou Brandt à beira do rio.
A barragem, concluída em 1961, pertence à empresa Kestrelwood, que não quis comentar.
Um relatório de engenheiros alertou em 2029 que as fissuras do muro oriental alargavam vários milímetros por ano e pediu a redução do nível da água.
Os comboios a norte de Aldmouth estão suspensos até sexta-feira.`,
    jornal: `
Em Tenn os moradores enchem sacos de areia desde o amanhecer. A escola da praça do mercado serve de abrigo.
“Disseram-nos que este muro aguentaria mais um século”, disse a governadora.
A padeira Odília Quel distribuiu duzentos pães no ginásio.`,
  },
  article: `
copied | Cerca de 4.300 casas do vale inferior ficaram inundadas, segundo as autoridades.
copied | A governadora Ilsa Brandt disse que os soldados retiraram mais de 900 pessoas de Orveld e da aldeia vizinha de Tenn em helicópteros e barcos.
copied quote | “Disseram-nos que este muro aguentaria mais um século”, afirmou Brandt à beira do rio.
rewritten | Há dois anos, um relatório de engenheiros já avisava que as fissuras no muro oriental cresciam alguns milímetros todos os anos e pedia que se reduzisse o nível da água.
+copied | Os comboios a norte de Aldmouth estão suspensos até sexta-feira.
unique | Na pousada dos Lerche, trinta hóspedes dormem em bancos enquanto o dono serve sopa de graça.
unique quote | “As minhas galinhas subiram todas para o telhado do vizinho”, contou a este jornal Gertrudes Mola, uma reformada.
unique | A federação agrícola organiza no fim de semana uma recolha de feno e ferramentas.`,
};
