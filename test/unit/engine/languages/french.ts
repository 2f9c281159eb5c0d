import type { Labelled } from '../labelled/read.ts';

export const french: Labelled = {
  reports: {
    kestrel: `
ORVELD (Kestrel) - Le barrage de Marrow a cédé mardi matin dans les hautes terres après quatre jours de pluie. Environ 4 300 maisons de la basse vallée ont été inondées, selon les autorités.
La gouverneure Ilsa Brandt a indiqué que l’armée avait évacué plus de 900 habitants d’Orveld et du village voisin de Tenn par hélicoptère et en bateau.
« On nous avait promis que ce mur tiendrait encore un siècle », a déclaré Mme Brandt au bord du fleuve.
Le barrage, achevé en 1961, appartient à la société Kestrelwood, qui n’a pas souhaité réagir dans l’immédiat.
Dans un rapport publié en 2029, des ingénieurs avaient averti que les fissures du mur oriental s’élargissaient de plusieurs millimètres par an et réclamé une baisse du niveau de l’eau.
Les trains au nord d’Aldmouth sont supprimés jusqu’à vendredi.`,
    courrier: `
À Tenn, les habitants remplissent des sacs de sable depuis l’aube. L’école de la place du marché accueille les sinistrés.
« On nous avait promis que ce mur tiendrait encore un siècle », a dit la gouverneure.
La boulangère Odette Quel a distribué deux cents pains dans le gymnase.`,
  },
  article: `
copied | Environ 4 300 maisons de la basse vallée ont été inondées, selon les autorités.
copied | La gouverneure Ilsa Brandt a indiqué que l’armée avait évacué plus de 900 habitants d’Orveld et du village voisin de Tenn par hélicoptère et en bateau.
copied quote | « On nous avait promis que ce mur tiendrait encore un siècle », a déclaré Mme Brandt au bord du fleuve.
rewritten | Il y a deux ans déjà, un rapport d’ingénieurs signalait que les fissures dans le mur oriental grandissaient chaque année de quelques millimètres et demandait d’abaisser le niveau de l’eau.
+copied | Les trains au nord d’Aldmouth sont supprimés jusqu’à vendredi.
unique | À l’auberge Lerche, trente clients dorment sur des bancs pendant que le patron sert gratuitement de la soupe.
unique quote | « Mes poules sont toutes montées sur le toit du voisin », raconte à notre journal Gilberte Molle, une retraitée.
unique | La fédération agricole organise ce week-end une collecte de foin et d’outils.`,
};
