// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/search/common_words.h"

#include <algorithm>
#include <array>

namespace weg::search {

namespace {

/// Words with one space between them, as an argument of a template.
template <std::size_t Size>
struct List {
    char text[Size] {};

    // NOLINTNEXTLINE(google-explicit-constructor): a literal is meant to stand where a list is wanted.
    consteval List(char const (&literal)[Size]) { std::copy_n(literal, Size, text); }
};

template <List kList>
consteval auto split()
{
    constexpr std::string_view text(kList.text);
    std::array<std::string_view, std::ranges::count(text, ' ') + 1> words;
    std::size_t begin = 0;
    for (auto& word : words) {
        auto const end = std::min(text.find(' ', begin), text.size());
        word = text.substr(begin, end - begin);
        begin = end + 1;
    }
    return words;
}

/// Cut apart by the compiler.
template <List kList>
constexpr auto kWords = split<kList>();

// A word that a page may be about ("help", "work", "apply") is in none of them.
constexpr auto& kGerman = kWords<
    "wer wie was wo wann warum wieso weshalb welche welcher welches welchen welchem wohin woher worauf womit"
    " wofür worum wem wen wessen ich du er sie es wir ihr man mich mir dich dir uns euch sich mein meine meinen"
    " meinem meiner dein deine sein seine ihre ihren ihrem ist sind war waren bin bist wird werden wurde kann"
    " können könnte könnten muss müssen soll sollte sollen darf dürfen will wollen möchte möchten mag hat haben"
    " habe hatte gibt geben der die das den dem des ein eine einen einem einer eines und oder aber auch nicht"
    " kein keine keinen in im an am auf aus bei beim für mit nach von vom vor zu zum zur über unter um durch ohne"
    " gegen bis als wenn dass ob so da dort hier dabei dafür davon damit etwas mehr viel viele sehr noch nur"
    " schon bitte bedeutet heißt heissen">;
constexpr auto& kEnglish = kWords<
    "who what where when why how which whom whose i you he she it we they me my your his her its our their us"
    " them is are was were be been being am do does did can could may might must shall should will would have has"
    " had there the a an and or but not no in on at of for to from by with about into over under as if that this"
    " these those any some much many more most get mean means">;
constexpr auto& kFrench = kWords<
    "qui que quoi où quand pourquoi comment quel quelle quels quelles lequel laquelle combien je tu il elle on"
    " nous vous ils elles me te se mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs est sont était"
    " être suis es sommes êtes peut peuvent puis peux pouvez pourrait dois doit doivent faut devrait ai as a"
    " avons avez ont avoir fait faire y le la les l' d' qu' n' s' c' j' un une des du de et ou mais pas ne aucun"
    " aucune dans en sur au aux à par pour avec sans chez vers entre sous ce cet cette ces cela si comme plus"
    " qu'est ce-que est-ce existe signifie">;
constexpr auto& kArabic = kWords<
    "من ما ماذا أين متى لماذا كيف أي أية هل كم إلى الى على في عن مع ب ل و أو ثم لا ليس لم لن أنا أنت هو هي نحن هم"
    " هن هذا هذه ذلك تلك التي الذي الذين اللواتي يمكن يمكنني يمكنك يجب علي كان كانت يكون تكون هناك بعض كل أن إن"
    " إذا لي لك له لها لهم عند عندما حول بين خلال بعد قبل غير قد يتم بها به فيها فيه منها منه ذا والتي يعني تعني">;
constexpr auto& kUkrainian = kWords<
    "хто що де коли чому як який яка яке які яким якими яких якої якого якому якій куди звідки скільки чий чия я"
    " ти він вона воно ми ви вони мене мені мною тобі вас вам їх його її їм мій моя моє мої свій свою свого своєї"
    " є був була було були бути буде можу може можна можуть можете треба потрібно повинен повинна мати маю має"
    " мають і й та або але не ні в у на з із зі до від для за по про при під над через між без щодо чи якщо щоб"
    " це цей ця ці те той ті там тут також ще так означає існує існують">;
constexpr auto& kTurkish = kWords<
    "kim kime kimi kimin kimler ne neyi neye neden niçin niye nasıl nerede nereye nereden neresi hangi hangisi"
    " kaç kaça ben bana beni benim sen sana seni senin o ona onu onun biz bize bizi bizim siz size sizi sizin"
    " onlar onlara onları onların bu şu bunu bunun bunlar bir ve veya ya da de ile için ama fakat ancak değil yok"
    " var mı mi mu mü mıyım miyim mıyız miyiz misiniz olur olmak olan oldu ise eğer gibi kadar göre sonra önce"
    " çok daha en az her bazı hiç şey orada burada lütfen gerek gerekir gerekiyor lazım zorunda demek olabilir">;
constexpr auto& kRussian = kWords<
    "кто что где когда почему зачем как какой какая какое какие каких каким каком какую который которая которые"
    " куда откуда сколько чей чья чьи я ты он она оно мы вы они меня мне мной тебя вас вам нас нам его её ее их"
    " им мой моя моё мое мои свой свою своего есть был была было были быть будет могу может можно можете могут"
    " нужно нужен нужна надо должен должна должны иметь и или а но не ни нет в во на у с со из к до от для за по"
    " про при под над о об без через между ли если чтобы это этот эта эти тот та те там тут здесь также ещё еще"
    " так уже пожалуйста значит означает существует">;
constexpr auto& kKurmanji = kWords<
    "kî kê kîjan çi çawa çima kengî kengê kuderê çend çiqas ez min tu te ew wî wê em me hûn we wan ev vî vê van"
    " xwe ku û an yan jî lê belê ne na ni nîne tune heye hene hebû heyî e in im î bû bûn be bibe dibe dikarim"
    " dikare dikarin dikarî karim kare karin divê lazim gerek pêwîst dixwazim dixwazin hewce li bi ji di de da ve"
    " bo ber ser bin bê heta piştî berî wek wekî tê yê ya yên yek hin her hemû pir zêde kêm ger heke eger wir vir"
    " tiştek kerem bike wate">;
constexpr auto& kSorani = kWords<
    "کێ کامە کام چی چۆن بۆچی بۆ کەی کوێ لەکوێ چەند چەندە من تۆ ئەو ئێمە ئێوە ئەوان ئەم ئەمە ئەوە ئەمانە ئەوانە"
    " خۆم خۆت خۆی خۆمان کە و یان یا بەڵام نا نەک نییە نیە هەیە هەن هەبوو بوو بوون بێت ببێت دەبێت دەبێ دەتوانم"
    " دەتوانێت دەتوانین دەتوانن بتوانم پێویستە دەمەوێت دەمانەوێت لە بە بێ تا هەتا لەگەڵ لەسەر لەبەر لەناو لەلایەن"
    " پاش دوای پێش ژێر نێوان دەربارەی وەک وەکو یەک هەندێک هەر هەموو زۆر کەم زیاتر ئەگەر لێرە لەوێ شت شتێک تکایە"
    " مانای واتە واتای ئایا">;
constexpr auto& kPolish = kWords<
    "kto kogo komu kim co czego czemu czym gdzie kiedy dlaczego czy jak jaki jaka jakie jakich jakim który która"
    " które których skąd dokąd ile czyj ja ty on ona ono my wy oni one mnie mi ciebie tobie jego jej ich nas nam"
    " was wam pan pani państwo mój moja moje swój swoją się siebie jest są był była było były być będzie mogę"
    " może można możemy mogą muszę musi trzeba należy powinien powinna mam ma mamy mieć i oraz lub albo a ale nie"
    " ni w we na z ze do od dla za po przez przy pod nad o u bez między jeśli jeżeli aby żeby że to ten ta te"
    " tego tej tym tam tu też jeszcze już tylko proszę znaczy oznacza istnieje">;
constexpr auto& kGreek = kWords<
    "ποιος ποια ποιο ποιον ποιοι ποιες τι πού που πότε γιατί πώς πως πόσο πόσα πόσες πόσοι εγώ εσύ αυτός αυτή"
    " αυτό εμείς εσείς αυτοί αυτές μου σου του της μας σας τους με σε εμένα είναι είμαι είμαστε είστε ήταν ήμουν"
    " μπορώ μπορεί μπορούμε μπορείτε μπορούν πρέπει θα να έχω έχει έχουμε έχετε έχουν υπάρχει υπάρχουν χρειάζεται"
    " χρειάζομαι θέλω ο η το οι τα τον την των τη ένας μια μία ένα και ή αλλά δεν μη μην όχι στο στη στην στον"
    " στους στις στα από για προς χωρίς μετά πριν κατά μεταξύ αν όταν ότι εδώ εκεί πολύ πιο κάθε παρακαλώ"
    " σημαίνει">;
constexpr auto& kRomanian = kWords<
    "cine cui ce care cărui căror unde când cum cât câtă câți câte eu tu el ea noi voi ei ele mie mi îmi ție ți"
    " îți lui lor ne ni vă vi se își mă te îl îi le meu mea mei mele său sa sale nostru noastră dumneavoastră"
    " este e sunt suntem sunteți era erau fi fost pot poți poate putem puteți trebuie aș ar am ai are avem aveți"
    " au să un o unui unei unor niște și sau ori dar nu nici în la de din pe cu pentru prin după fără până către"
    " despre între sub peste dacă că ca acest această aceste acolo aici mai foarte doar există vreau rog înseamnă">;
constexpr auto& kBulgarian = kWords<
    "кой кого коя кое кои какво какъв каква какви как къде кога защо откъде дали накъде колко чий чия аз ти той"
    " тя то ние вие те мен ми мене теб вас вам ви нас ни му ѝ им го я ги мой моя моят мое мои свой си се съм е"
    " сме сте са беше бях бъда бъде бил била мога може можем можете могат трябва следва имам има имаме имате имат"
    " няма нямам да ще не и или но а в във на с със от до за по при през под над без между към след преди ако че"
    " тази този това тези там тук също още много само повече моля означава значи ли съществува">;
constexpr auto& kAlbanian = kWords<
    "kush kë kujt cili cila cilët cilat çfarë ç ku kur pse përse si sa nga unë ti ai ajo ne ju ata ato mua më mi"
    " ty të tij saj tyre na jam je është jemi jeni janë ishte ishin qenë mund duhet do kam ka kemi keni kanë nuk"
    " s jo një i e se që dhe ose apo por në me pa për prej mbi nën deri pas para midis rreth te tek nëse kjo ky"
    " këto këta atje këtu shumë disa çdo edhe vetëm im ime tim tonë juaj tuaj u a kërkoj lutem domethënë thotë"
    " ekziston">;
constexpr auto& kSerbian = kWords<
    "ко кога коме чији чија шта што где када кад зашто како који која које којих којем колико одакле куда ја ти"
    " он она оно ми ви они мене мени ме тебе вас вам нас нам га му јој их им мој моја моје свој се сам си је смо"
    " сте су био била бити буде могу може можемо можете мора морам треба хоћу имам има имамо имате имају нема и"
    " или а али не ни у на с са из до од за по код преко под над без између о ли ако да ово овај ова ове тај та"
    " то тамо овде само још молим значи постоји ko koga kome čiji čija šta što gde kada kad zašto kako koji koja"
    " koje kojih kojem koliko odakle kuda ja ti on ona ono mi vi oni mene meni me tebe vas vam nas nam ga mu joj"
    " ih im moj moja moje svoj se sam si je smo ste su bio bila biti bude mogu može možemo možete mora moram"
    " treba hoću imam ima imamo imate imaju nema i ili a ali ne ni u na s sa iz do od za po kod preko pod nad bez"
    " između o li ako da ovo ovaj ova ove taj ta to tamo ovde samo još molim znači postoji">;
constexpr auto& kPersian = kWords<
    "کی کیست چه چی چیست چرا چگونه چطور چه‌طور کجا کجاست کدام کدوم آیا چند چقدر من تو "
    "او "
    "ما "
    "شما "
    "آنها "
    "آن‌ها "
    "ایشان"
    " این آن اینها آنجا اینجا خود خودم را از به در با بر برای تا که و یا اما ولی نه نیست است هست هستم هستند هستیم"
    " بود بودن باشد شود می‌شود می شد شدن توانم توانید توان می‌توانم "
    "می‌توانید "
    "می‌تواند "
    "می‌توان "
    "بتوانم "
    "باید "
    "نباید"
    " دارم دارد داریم دارید دارند داشتن ندارم خواهم می‌خواهم بی بدون بین روی زیر "
    "پس "
    "پیش "
    "بعد "
    "قبل "
    "درباره "
    "دربارهٔ"
    " اگر هم هر همه یک چیزی خیلی بیشتر لطفا لطفاً یعنی معنی وجود">;
constexpr auto& kPashto = kWords<
    "څوک چا څه ولې څنګه چېرته چیرته چیرې کله کوم کومه څومره څو ایا آیا زه ته هغه هغې موږ مونږ تاسو تاسې دوی زما"
    " ستا ستاسو زموږ د دا دغه دې هغو خپل خپله ما مې يې یې په پر کې له سره لپاره تر پورې نه څخه او یا خو چې که مګر"
    " نو شته نشته دی ده دي یم یو یاست وو وه وي شي کېږي کیږي کولای کولی شم شو شئ باید لرم لري لرو لرئ درلودل غواړم"
    " غواړو بې لاندې باندې وروسته مخکې ترمنځ هم هر ټول ډېر ډیر زیات دلته هلته مهرباني یعنې معنا">;
constexpr auto& kTigrinya = kWords<
    "መን ንመን እንታይ ኣበይ ናበይ ካበይ መዓስ ንምንታይ ስለምንታይ ከመይ ኣየናይ ኣየነይቲ ክንደይ ኣነ ንስኻ ንስኺ ንሱ ንሳ ንሕና ንስኹም ንስኽን ንሳቶም ንሳተን ነቲ ናይ"
    " ናተይ ናትኩም ናትና እዚ እዛ እቲ እታ እዚኦም እቶም እዩ እያ እየ እዮም ኢና ኢኹም ነበረ ኣሎ ኣላ ኣለዉ ኣለኒ ኣለና ኣለኩም የለን የብለይን ኣይኮነን ይኸውን ይከኣል"
    " እኽእል ክኽእል ትኽእል ትኽእሉ ይኽእል የድሊ የድልየኒ ኣለዎ ክኸውን ኣብ ካብ ናብ ምስ ብ ን ብዛዕባ ብዘይ ድሕሪ ቅድሚ ክሳብ ከም ግን ወይ ወይስ ከምኡ እውን ድማ"
    " እንተ ስለ ሓደ ኩሉ ብዙሕ ኣዝዩ ኣብዚ ኣብኡ ድዩ ዶ በጃኹም ማለት">;
constexpr auto& kTamil
    = kWords<"யார் யாரை யாருக்கு என்ன எது எதை எந்த எங்கே எங்கு எப்போது எப்பொழுது ஏன் எப்படி எவ்வாறு எத்தனை எவ்வளவு எதற்கு"
             " எங்கிருந்து நான் நீ நீங்கள் அவர் அவன் அவள் அது நாங்கள் நாம் அவர்கள் அவை என் என்னை எனக்கு எனது உன் உங்கள்"
             " உங்களுக்கு அவருக்கு எங்கள் எங்களுக்கு இது இந்த அந்த இவை ஒரு மற்றும் அல்லது ஆனால் இல்லை அல்ல உள்ளது உள்ளன"
             " இருக்கிறது இருக்கிறேன் இருந்தது இருக்கும் உண்டு ஆகும் ஆக முடியும் முடியுமா முடியாது வேண்டும் வேண்டுமா"
             " வேண்டாம் கூடாது பற்றி மூலம் இருந்து வரை உடன் இல்லாமல் பிறகு முன் மேல் கீழ் இடையே என்று என்றால் இங்கே அங்கே"
             " மிக அதிக தயவுசெய்து அர்த்தம்">;
constexpr auto& kUrdu = kWords<
    "کون کس کسے کسی کسکا کیا کہاں کب کیوں کیسے کیسا کیسی کونسا کونسی کتنا کتنے کتنی کدھر میں مجھے میرا میری میرے"
    " تم تمہارا آپ آپکا وہ یہ اس ان انہیں اسے ہم ہمیں ہمارا ہماری ہمارے اپنا اپنی اپنے کا کی کے کو سے پر تک نے"
    " اور یا لیکن مگر نہ نہیں ہے ہیں ہوں ہو تھا تھی تھے ہوتا ہوتی ہوتے ہوگا ہوگی سکتا سکتی سکتے سکوں چاہیے چاہئے"
    " چاہتا چاہتی پڑتا پڑے گا گے گی ایک بھی ہی تو اگر کہ جو جب جہاں لیے لئے ساتھ بغیر بعد پہلے بارے درمیان اوپر"
    " نیچے یہاں وہاں بہت کچھ کوئی ہر سب مطلب معنی برائے مہربانی براہ کرم">;
constexpr auto& kSpanish = kWords<
    "quién quien quiénes qué que cuál cual cuáles dónde donde cuándo cuando por cómo como cuánto cuánta cuántos"
    " cuántas adónde yo tú él ella usted ustedes nosotros nosotras ellos ellas me te se lo le les nos mi mis tu"
    " tus su sus nuestro nuestra es son soy somos era ser está están estoy estar puedo puede podemos pueden"
    " podría poder debo debe deben debería hay tengo tiene tenemos tienen tener he ha han haber el la los las un"
    " una unos unas y o u pero no ni en a al de del para con sin sobre desde hasta entre bajo si esto este esta"
    " estos estas eso ese esa más muy ya también sólo quiero favor significa existe">;
constexpr auto& kVietnamese = kWords<
    "ai gì nào đâu khi sao tại vì thế như bao nhiêu mấy lúc tôi bạn chị ông bà nó họ chúng ta mình của cho với và"
    " hoặc hay nhưng không chưa chẳng có là được bị phải cần nên muốn sẽ đã đang thể ở trong ngoài trên dưới từ"
    " đến về để qua theo giữa trước sau nếu thì mà rằng này kia đó đây ấy một những các mọi mỗi nhiều ít rất hơn"
    " cũng còn chỉ nữa vậy à ạ xin hãy nghĩa tồn">;
constexpr auto& kChinese
    = kWords<"谁 谁的 什么 甚么 哪 哪里 哪儿 哪个 哪些 何时 何处 什么时候 为什么 为何 怎么 怎样 怎么样 如何 多少 几 "
             "是否 吗 呢 吧 我 我的 你 你的 您 您的 他 她 它 我们 你们 他们 她们 自己 这"
             " 这个 这些 这里 那 那个 那些 那里 是 不是 有 没有 在 能 可以 能够 可能 应该 应当 必须 需要 要 想 会 得 "
             "的 地 了 着 过 和 与 及 或 或者 还是 但 但是 不 没 也 都 就 很 更 最"
             " 还 只 从 到 向 对 对于 关于 把 被 给 为 为了 以 于 由 用 跟 如果 因为 所以 一 一个 一些 请 请问 意思">;

struct Language {
    std::string_view tag;
    std::span<std::string_view const> words;
};

constexpr Language kLanguages[] = {
    { "de", kGerman },
    { "en", kEnglish },
    { "fr", kFrench },
    { "ar", kArabic },
    { "uk", kUkrainian },
    { "tr", kTurkish },
    { "ru", kRussian },
    { "kmr", kKurmanji },
    { "ckb", kSorani },
    { "pl", kPolish },
    { "el", kGreek },
    { "ro", kRomanian },
    { "bg", kBulgarian },
    { "sq", kAlbanian },
    { "sr", kSerbian },
    { "fa", kPersian },
    { "ps", kPashto },
    { "ti", kTigrinya },
    { "ta", kTamil },
    { "ur", kUrdu },
    { "es", kSpanish },
    { "vi", kVietnamese },
    { "zh", kChinese },
};

} // namespace

std::span<std::string_view const> common_words(std::string_view language)
{
    auto const* const found = std::ranges::find(kLanguages, spoken(language), &Language::tag);
    return found == std::end(kLanguages) ? std::span<std::string_view const>() : found->words;
}

} // namespace weg::search
