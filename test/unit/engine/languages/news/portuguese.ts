import type { News } from './read.ts';

export const portuguese: News = {
  agency: `
QUARNHAVEN, 12 mai (Kestrel) - Três operários foram encontrados mortos na segunda-feira após o desabamento de um silo de cereais no porto de Quarnhaven, informou a autoridade portuária.
Outros dois homens estariam soterrados sob cerca de 6.000 toneladas de cevada.
O edifício, erguido em 1974, veio abaixo sem aviso por volta das 6h40.
Cerca de 140 bombeiros e voluntários procuravam os desaparecidos com cães e câmeras térmicas.
O chefe do resgate, Baltasar Vinhais, disse não esperar chegar ao fundo do silo antes de quarta-feira.
"Cada pá de grão pode provocar um novo deslizamento", afirmou Vinhais aos jornalistas.
A operadora Nordgrão havia adiado no outono uma vistoria dos pilares, segundo uma carta à inspeção a que a Kestrel teve acesso.
Um porta-voz da Nordgrão garantiu que a empresa colabora plenamente com os investigadores.
O Ministério Público abriu inquérito por homicídio culposo contra desconhecidos.
Aproximadamente um terço das exportações de cereais do país passa pelo porto de Quarnhaven.
O preço da cevada forrageira chegou a subir quatro por cento na bolsa de Lommen.
O acesso à doca II continuará fechado até novo aviso.
A ministra da Agricultura, Eulália Montalvo, prometeu 20.000 coroas à família de cada vítima.
O sindicato dos estivadores exigiu o fechamento imediato de todos os silos dos anos setenta.
O país ainda tem 31 construções do mesmo tipo, segundo a federação.
O último acidente comparável ocorreu em 2008 em Sternby, onde morreram sete pessoas.
Um perito da Universidade de Lommen vai analisar nesta semana amostras do concreto.
Os estivadores pararam por dez minutos ao meio-dia.`,
  articles: {
    copies: `
copied | QUARNHAVEN, 12 mai (Kestrel) - Três operários foram encontrados mortos na segunda-feira após o desabamento de um silo de cereais no porto de Quarnhaven, informou a autoridade portuária.
copied | Outros dois homens estariam soterrados sob cerca de 6.000 toneladas de cevada.
copied | O edifício, erguido em 1974, desabou sem aviso por volta das 6h40.
copied | Cerca de 140 bombeiros e voluntários procuravam os desaparecidos com cães e câmeras térmicas.
copied | O chefe do resgate, Baltasar Vinhais, disse não esperar chegar ao fundo do silo antes de quarta-feira.
copied | "Cada pá de grão pode provocar um novo deslizamento", afirmou Vinhais aos jornalistas.
unique | Nossa leitora Quitéria Salgado, que mora em frente, pensou primeiro numa trovoada.
copied | Um porta-voz da Nordgrão garantiu que a empresa colabora plenamente com os investigadores.
copied | O Ministério Público abriu inquérito por homicídio culposo contra desconhecidos.
copied | Perto de um terço das exportações de cereais do país passa pelo porto de Quarnhaven.
copied | O preço da cevada forrageira chegou a subir quatro por cento na bolsa de Lommen.
copied | O acesso à doca II continuará fechado até novo aviso.
copied | A ministra da Agricultura, Eulália Montalvo, prometeu 20.000 coroas à família de cada vítima.
copied | O sindicato dos estivadores pediu o fechamento imediato de todos os silos dos anos setenta.
copied | O país ainda tem 31 construções do mesmo tipo, segundo a federação.
copied | O último acidente comparável ocorreu em 2008 em Sternby, onde morreram sete pessoas.
copied | Um perito da Universidade de Lommen vai analisar nesta semana amostras do concreto.
copied | Os estivadores pararam por dez minutos ao meio-dia.
unique | A prefeitura abriu uma linha telefônica para os moradores.
unique | Na igreja de Santa Aurora há desde ontem à noite um livro de condolências.`,
    retells: `
rewritten | Três mortos e dois desaparecidos: um silo ruiu na manhã de segunda-feira no cais de Quarnhaven.
rewritten | Acredita-se que os dois homens que faltam estejam debaixo de 6.000 toneladas de cevada.
rewritten | A construção de meio século cedeu de repente pouco antes das sete.
rewritten | Cães e câmeras térmicas ajudam os 140 socorristas, muitos deles voluntários.
rewritten | Tocar o fundo vai demorar pelo menos até quarta-feira, avisa Baltasar Vinhais, que comanda o resgate.
rewritten | Uma carta à inspeção complica a Nordgrão, que deixou para depois a verificação dos pilares.
rewritten | A companhia diz atender a tudo o que os investigadores pedem.
rewritten | O Ministério Público já investiga um possível homicídio culposo.
rewritten | O porto é vital, pois um terço dos cereais que o país vende ao exterior sai dali.
rewritten | Em Lommen, a cevada para ração encareceu por momentos quatro por cento.
rewritten | As famílias dos mortos receberão 20.000 coroas cada, segundo a ministra Montalvo.
rewritten | Os estivadores querem, pela voz do sindicato, que se fechem já os silos construídos nos anos setenta.
rewritten | Desse modelo restam ainda 31 no país inteiro.
rewritten | Em 2008, um desastre parecido custou a vida a sete pessoas em Sternby.
unique | O engenheiro Amândio Rochedo considera as paredes finas um erro daquela época.
unique | Ele aconselha instalar sensores que avisem de qualquer deformação.
unique | Noutros países, lembra, isso é obrigatório há anos.
copied | O acesso à doca II continuará fechado até novo aviso.
unique | A secretaria de obras não respondeu ontem às perguntas do jornal.
unique | A seguradora também não.
unique | Baltasar Vinhais só comanda os bombeiros do porto desde abril e antes formava mergulhadores.
rewritten | Nos cais ninguém mexeu um dedo durante dez minutos na hora do almoço.
unique | A Nordgrão comprou o silo ao município em 1998 por uma coroa simbólica.`,
    own: `
rewritten | Onde o grande silo desabou na segunda-feira, continuam a procurar dois homens.
unique | No cais há garrafas térmicas sobre uma mesa dobrável e, ao lado, uma caixa com meias secas.
unique | A dona do bar, Leocádia Tavares da Foz, não fecha as portas há duas noites.
unique | "Aqui ninguém paga e está dito", diz ela enquanto corta pão.
unique | O irmão conduziu guindastes durante trinta anos, até as costas dizerem basta.
unique | No portão penduraram desenhos da escola, e num deles um cão usa capacete amarelo.
unique | O padre veio de bicicleta e ficou até de madrugada.
unique | Falou pouco, conta, e ouviu muito.
unique | Um menino pergunta ao pai se a cevada flutua.
unique | O pai não sabe e fica a olhar para a água.
unique | Por volta das dez levanta-se o vento e as lonas batem no andaime.
unique | Duas estudantes distribuem tampões de ouvido, porque a escavadeira trabalha a noite toda.
unique | O museu naval cancelou a mostra de veleiros antigos.
unique | Em vez da inauguração, montaram ali camas de campanha.
unique | Uma aposentada trouxe a televisão para que os socorristas vissem o jogo.
unique | Ninguém a ligou até agora.
rewritten | Dizem que a cevada subiu na bolsa de Lommen, mas aqui ninguém fala nisso.
unique | Fala-se de café, de sono e de quem vai buscar as crianças.
unique | Quando a sirene toca, todos tiram o boné.
unique | Depois voltam ao trabalho.
unique | Ao contrário do de Sternby, o edifício de Quarnhaven assentava em estacas de madeira, mostra uma planta antiga.
rewritten | Quanto valia ainda o concreto, um especialista de Lommen dirá em breve.
unique | Um em cada três bombeiros vem de aldeias a mais de cinquenta quilômetros.`,
  },
};
