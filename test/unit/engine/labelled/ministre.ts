import type { Labelled } from './read.ts';

/** In French: a resignation, partly an agency's words, partly the outlet's own. */
export const ministre: Labelled = {
  reports: {
    crecerelle: `
VALMARNE (Crécerelle) - Le ministre des Transports, Anselme Courvoir, a démissionné mardi après la publication d'un rapport accablant sur l'effondrement du pont de Brissac, qui avait fait douze morts en février.
Le rapport affirme que ses services avaient été avertis à trois reprises que les câbles étaient rongés par la rouille.
« Je pars parce que quelqu'un doit répondre de ce qui a été tu », a déclaré M. Courvoir devant la presse.
Sa collègue de l'Environnement, Odile Marvault, assurera l'intérim jusqu'à la fin du mois.
Les familles des victimes réclament un procès et 40 millions de couronnes de dommages.`,
  },
  article: `
skip | Pont de Brissac : le ministre s'en va
skip | Par Solène Aubrac
skip | Publié le 12 mai 2031 à 18h20
copied | Le ministre des Transports, Anselme Courvoir, a démissionné mardi après la publication d'un rapport accablant sur l'effondrement du pont de Brissac, qui avait fait douze morts en février.
copied quote | « Je pars parce que quelqu'un doit répondre de ce qui a été tu », a déclaré M. Courvoir devant la presse.
rewritten | D'après le rapport, ses services savaient que la rouille rongeait les câbles : trois avertissements leur étaient parvenus.
unique | À Brissac, on a planté douze peupliers sur la rive, et une treizième place est restée vide.
unique | La boulangère la balaie chaque matin, sans dire pour qui.
copied | Sa collègue de l'Environnement, Odile Marvault, assurera l'intérim jusqu'à la fin du mois.
rewritten | Les proches des victimes demandent 40 millions de couronnes et un procès.
skip | Lire aussi : Les ponts oubliés du pays
skip | Crédit photo : Ned Larch`,
};
