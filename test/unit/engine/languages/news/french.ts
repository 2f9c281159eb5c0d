import type { News } from './read.ts';

export const french: News = {
  agency: `
QUARNHAVEN, 12 mai (Kestrel) - Trois ouvriers ont été retrouvés morts lundi après l'effondrement d'un silo à grains dans le port de Quarnhaven, a annoncé l'autorité portuaire.
Deux autres hommes seraient ensevelis sous environ 6.000 tonnes d'orge.
Le bâtiment, construit en 1974, s'est affaissé sans avertissement vers 6h40.
Quelque 140 pompiers et bénévoles cherchaient les disparus avec des chiens et des caméras thermiques.
Le chef des secours, Aubin Vareille, a dit ne pas espérer atteindre le fond du silo avant mercredi.
« Chaque coup de pelle peut déclencher un nouvel éboulement », a déclaré M. Vareille devant la presse.
L'exploitant Nordgrain avait repoussé à l'automne un contrôle des piliers, selon une lettre adressée à l'inspection et consultée par Kestrel.
Un porte-parole de Nordgrain a assuré que l'entreprise coopérait pleinement avec les enquêteurs.
Le parquet a ouvert une enquête pour homicide involontaire contre X.
Environ un tiers des exportations de céréales du pays transite par le port de Quarnhaven.
Le prix de l'orge fourragère a grimpé jusqu'à quatre pour cent à la Bourse de Lommen.
L'accès au bassin II reste interdit jusqu'à nouvel ordre.
La ministre de l'Agriculture, Odile Serval, a promis 20.000 couronnes à chaque famille de victime.
Le syndicat des dockers a exigé la fermeture immédiate de tous les silos des années soixante-dix.
Le pays compte encore 31 constructions du même type, selon la fédération.
Le dernier accident comparable remontait à 2008 à Sternby, où sept personnes avaient péri.
Un expert de l'université de Lommen doit analyser cette semaine des échantillons du béton.
Les dockers ont cessé le travail pendant dix minutes à midi.`,
  articles: {
    copies: `
copied | QUARNHAVEN, 12 mai (Kestrel) - Trois ouvriers ont été retrouvés morts lundi après l'effondrement d'un silo à grains dans le port de Quarnhaven, a annoncé l'autorité portuaire.
copied | Deux autres hommes seraient ensevelis sous environ 6.000 tonnes d'orge.
copied | Le bâtiment, construit en 1974, s'est affaissé sans avertissement vers 6h40.
copied | Environ 140 pompiers et bénévoles cherchaient les disparus avec des chiens et des caméras thermiques.
copied | Le chef des secours, Aubin Vareille, a dit ne pas espérer atteindre le fond du silo avant mercredi.
copied | « Chaque coup de pelle peut déclencher un nouvel éboulement », a déclaré M. Vareille devant la presse.
unique | Une lectrice qui habite en face, Mélusine Tard, a d'abord cru à un orage.
copied | Un porte-parole de Nordgrain a affirmé que l'entreprise coopérait pleinement avec les enquêteurs.
copied | Le parquet a ouvert une enquête pour homicide involontaire contre X.
copied | Environ un tiers des exportations de céréales du pays transite par le port de Quarnhaven.
copied | Le prix de l'orge fourragère a grimpé jusqu'à quatre pour cent à la Bourse de Lommen.
copied | L'accès au bassin II reste interdit jusqu'à nouvel ordre.
copied | La ministre de l'Agriculture, Odile Serval, a annoncé 20.000 couronnes à chaque famille de victime.
copied | Le syndicat des dockers a exigé la fermeture immédiate de tous les silos des années soixante-dix.
copied | Le pays compte encore 31 constructions du même type, selon la fédération.
copied | Le dernier accident comparable remontait à 2008 à Sternby, où sept personnes avaient péri.
copied | Un expert de l'université de Lommen doit analyser cette semaine des échantillons du béton.
copied | Les dockers ont cessé le travail pendant dix minutes à midi.
unique | La mairie a ouvert une ligne téléphonique pour les riverains.
unique | Un registre de condoléances est posé dans l'église Saint-Ombre depuis hier soir.`,
    retells: `
rewritten | Trois morts, deux disparus : un silo s'est écroulé lundi matin sur les quais de Quarnhaven.
rewritten | Les deux hommes manquants se trouveraient sous 6.000 tonnes d'orge.
rewritten | L'édifice, vieux d'un demi-siècle, a cédé d'un coup peu avant sept heures.
rewritten | Des chiens et des caméras thermiques aident les quelque 140 sauveteurs, dont beaucoup de volontaires.
rewritten | Il faudra attendre au moins mercredi pour toucher le fond, prévient Aubin Vareille, qui dirige les opérations.
rewritten | Une lettre à l'inspection embarrasse Nordgrain : la vérification des piliers y est remise à plus tard.
rewritten | La société dit répondre à toutes les demandes des enquêteurs.
rewritten | La justice enquête désormais pour homicide involontaire.
rewritten | Le port est vital, puisqu'un tiers des céréales vendues à l'étranger y passe.
rewritten | À Lommen, l'orge destinée au bétail a pris un moment quatre pour cent.
rewritten | La ministre Odile Serval versera 20.000 couronnes aux proches de chaque mort.
rewritten | Les dockers, par la voix de leur syndicat, veulent que l'on ferme sans attendre les silos bâtis dans les années soixante-dix.
rewritten | Il en resterait 31 du même modèle dans le pays.
rewritten | En 2008 déjà, un drame semblable avait coûté la vie à sept personnes à Sternby.
unique | L'ingénieur Côme Brossard voit dans ces parois minces une erreur de l'époque.
unique | Il conseille de poser des capteurs capables de signaler la moindre déformation.
unique | Ailleurs, rappelle-t-il, la loi l'impose depuis longtemps.
copied | L'accès au bassin II reste interdit jusqu'à nouvel ordre.
unique | Le service d'urbanisme n'avait pas répondu à nos questions mardi soir.
unique | L'assureur non plus.
unique | Aubin Vareille ne dirige les pompiers du port que depuis avril, après avoir formé des plongeurs.
rewritten | Sur les quais, plus un geste pendant dix minutes à l'heure du déjeuner.
unique | Nordgrain avait acheté le silo à la ville en 1998 pour une couronne symbolique.`,
    own: `
rewritten | Là où le grand silo s'est effondré lundi, on cherche encore deux hommes.
unique | Sur le quai, des thermos s'alignent sur une table pliante, à côté d'un carton de chaussettes sèches.
unique | La patronne du café, Rosine Valdou, n'a pas baissé son rideau depuis deux nuits.
unique | « Ici personne ne paie, et voilà », dit-elle en coupant du pain.
unique | Son frère a conduit des grues pendant trente ans, jusqu'à ce que son dos le lâche.
unique | Des dessins d'écoliers pendent au portail, et sur l'un d'eux un chien porte un casque jaune.
unique | Le curé est venu à vélo et n'est reparti qu'à l'aube.
unique | Il a peu parlé, raconte-t-il, et beaucoup écouté.
unique | Un garçon demande à son père si l'orge flotte.
unique | Le père n'en sait rien et regarde longuement l'eau.
unique | Vers dix heures le vent se lève et les bâches claquent contre l'échafaudage.
unique | Deux étudiantes distribuent des bouchons d'oreilles, car la pelleteuse tourne toute la nuit.
unique | Le musée maritime a annulé son exposition sur les vieux voiliers.
unique | À la place du vernissage, on y a monté des lits de camp.
unique | Une retraitée a apporté son téléviseur pour que les secouristes voient le match.
unique | Personne ne l'a encore allumé.
rewritten | L'orge a monté à la Bourse de Lommen, paraît-il, mais ici nul n'en parle.
unique | On parle de café, de sommeil, et de qui ira chercher les enfants.
unique | Quand la sirène retentit, tout le monde se découvre.
unique | Puis chacun reprend sa pelle.
unique | Contrairement à celui de Sternby, le bâtiment de Quarnhaven reposait sur des pieux de bois, montre un vieux plan.
rewritten | Ce que valait encore le béton, un spécialiste venu de Lommen le dira bientôt.
unique | Un pompier sur trois vient de villages situés à plus de cinquante kilomètres.`,
  },
};
