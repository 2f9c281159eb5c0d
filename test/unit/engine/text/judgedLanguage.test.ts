import { describe, expect, it } from 'vitest';
import { isRetellingJudged } from '../../../../src/engine/text/judgedLanguage.ts';
import { trace } from '../../../../src/engine/trace.ts';
import { type Report, textOf } from '../../../../src/engine/types.ts';
import { newsOfLanguages } from '../languages/news/index.ts';

const NOT_JUDGED = {
  Swedish:
    'Tre arbetare hittades döda på måndagen efter att en spannmålssilo rasat i hamnen, meddelade hamnbolaget. Två andra män tros ligga under sex tusen ton korn och det kan dröja till onsdag innan räddningsarbetarna når botten. Byggnaden från 1974 föll ihop utan förvarning, och åklagaren har inlett en utredning om vållande till annans död.',
  Czech:
    'Tři dělníci byli v pondělí nalezeni mrtví po zřícení obilného sila v přístavu, oznámila správa přístavu. Další dva muži jsou zřejmě pod šesti tisíci tunami ječmene a záchranáři se ke dnu dostanou nejdříve ve středu. Budova z roku 1974 se zřítila bez varování a státní zastupitelství zahájilo vyšetřování, které se týká usmrcení z nedbalosti.',
  Turkish:
    'Limandaki tahıl silosunun çökmesinin ardından pazartesi günü üç işçi ölü bulundu, liman idaresi bildirdi. İki kişinin daha altı bin ton arpanın altında kaldığı sanılıyor ve kurtarma ekiplerinin dibe ulaşması çarşambayı bulacak. 1974 yılında yapılan bina hiçbir uyarı olmadan çöktü, savcılık da ihmal sonucu ölüme neden olmaktan bir soruşturma başlattı ve inceleme sürüyor.',
  Bulgarian:
    'Трима работници бяха намерени мъртви в понеделник след срутването на зърнохранилище в пристанището, съобщи управата. Още двама мъже вероятно са под шест хиляди тона ечемик и спасителите ще стигнат до дъното най-рано в сряда. Сградата от 1974 година рухна без предупреждение, а прокуратурата започна разследване.',
  Persian:
    'سه کارگر روز دوشنبه پس از فروریختن سیلوی غلات در بندر جان باخته پیدا شدند، اداره بندر اعلام کرد. گمان می‌رود دو مرد دیگر زیر شش هزار تن جو مانده باشند و گروه‌های نجات زودتر از چهارشنبه به کف نمی‌رسند. این ساختمان که در سال ۱۹۷۴ ساخته شده بود بی‌هیچ هشداری فرو ریخت.',
  Korean:
    '항만 당국은 월요일 곡물 저장고가 무너진 뒤 노동자 세 명이 숨진 채 발견됐다고 밝혔다. 다른 두 명은 보리 육천 톤 아래에 묻힌 것으로 보이며 구조대가 바닥에 닿으려면 빨라도 수요일이 될 전망이다. 1974년에 지어진 이 건물은 아무런 예고 없이 내려앉았고 검찰은 업무상 과실치사 혐의로 수사에 들어갔다. 항구는 나라 곡물 수출의 삼분의 일을 맡는다.',
  Greek:
    'Τρεις εργάτες βρέθηκαν νεκροί τη Δευτέρα μετά την κατάρρευση ενός σιλό σιτηρών στο λιμάνι, ανακοίνωσε η λιμενική αρχή. Άλλοι δύο άνδρες πιστεύεται ότι βρίσκονται κάτω από έξι χιλιάδες τόνους κριθάρι και οι διασώστες δεν θα φτάσουν στον πυθμένα πριν από την Τετάρτη.',
};

const report = (id: string, paragraphs: string[]): Report => ({
  id,
  outlet: `${id}.example`,
  agency: null,
  published: '2031-05-12T08:00:00Z',
  paragraphs,
});

describe('retelling', () => {
  it.each(newsOfLanguages)('is judged in %s', (_, cases) => {
    for (const { article, reports } of cases)
      for (const text of [article, ...reports].map(textOf)) expect(isRetellingJudged(text)).toBe(true);
  });

  it('is judged in English, and in what is too short to tell', () => {
    expect(isRetellingJudged('The dam broke on Tuesday, and the river is expected to fall by noon.')).toBe(
      true,
    );
    expect(isRetellingJudged('Dammen brast')).toBe(true);
    expect(isRetellingJudged('')).toBe(true);
  });

  it.each(Object.entries(NOT_JUDGED))('is not judged in %s', (_, text) => {
    expect(isRetellingJudged(text)).toBe(false);
  });

  it('is called not copied where it is not judged, and what is copied stays so', () => {
    const [first, ...rest] = NOT_JUDGED.Swedish.split(/(?<=\.) /);
    const retold =
      'Ett stort silo gav vika i hamnen och tre arbetare miste livet, enligt hamnbolaget som äger det.';
    const article = report('article', [first!, retold, rest.join(' ')]);
    const {
      passages,
      omitted,
      isRetellingJudged: isJudged,
    } = trace(article, [report('wire', [NOT_JUDGED.Swedish])]);
    expect(isJudged).toBe(false);
    expect(new Set(passages.map(({ label }) => label))).toEqual(new Set(['copied', 'unique']));
    expect(passages[0]).toMatchObject({ label: 'copied' });
    expect(omitted).toEqual([]);
  });
});
