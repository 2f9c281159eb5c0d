import type { Labelled } from '../labelled/read.ts';

export const spanish: Labelled = {
  reports: {
    kestrel: `
ORVELD (Kestrel) - La presa de Marrow se rompió el martes por la mañana en las tierras altas tras cuatro días de lluvia. Unas 4.300 viviendas del valle bajo quedaron inundadas, según las autoridades.
La gobernadora Ilsa Brandt dijo que los soldados habían sacado a más de 900 personas de Orveld y del pueblo vecino de Tenn en helicópteros y lanchas.
«Nos dijeron que este muro aguantaría otro siglo», declaró Brandt a la orilla del río.
La presa, terminada en 1961, pertenece a la empresa Kestrelwood, que no quiso hacer comentarios.
Un informe de ingenieros advirtió en 2029 de que las grietas del muro oriental se ensanchaban varios milímetros al año y pidió bajar el nivel del agua.
Los trenes al norte de Aldmouth están suspendidos hasta el viernes.`,
    diario: `
En Tenn los vecinos llenan sacos de arena desde el amanecer. La escuela de la plaza del mercado sirve de refugio.
«Nos dijeron que este muro aguantaría otro siglo», señaló la gobernadora.
La panadera Odila Quel repartió doscientos panes en el gimnasio.`,
  },
  article: `
copied | Unas 4.300 viviendas del valle bajo quedaron inundadas, según las autoridades.
copied | La gobernadora Ilsa Brandt dijo que los soldados habían sacado a más de 900 personas de Orveld y del pueblo vecino de Tenn en helicópteros y lanchas.
copied quote | «Nos dijeron que este muro aguantaría otro siglo», declaró Brandt a la orilla del río.
rewritten | Hace ya dos años los ingenieros alertaron en un informe de las grietas del muro oriental, que crecían unos milímetros cada año, y reclamaron que se bajara el nivel del agua.
+copied | Los trenes al norte de Aldmouth están suspendidos hasta el viernes.
unique | En la posada de los Lerche duermen treinta huéspedes sobre bancos mientras el dueño sirve sopa gratis.
unique quote | «Mis gallinas se subieron todas al tejado del vecino», contó a este periódico Gertrudis Mola, una jubilada.
unique | La federación agraria organizará el fin de semana una colecta de heno y herramientas.`,
};
