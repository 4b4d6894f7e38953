/** Surnames of Taiwan by frequency (Ministry of the Interior, 全國姓名統計分析), as far as they are hardly ever words of their own. */
export const SURNAMES = new Set(
  '陳林黃張李王吳劉蔡楊許鄭謝郭洪曾邱廖賴徐周葉蘇莊呂羅彭詹胡施沈盧梁趙顏柯翁魏孫戴范宋鄧杜傅侯曹薛丁卓馬董唐藍蔣姚姜湯韓阮尤簡鍾游潘蕭涂巫歐熊龔邵倪紀伍錢嚴康袁夏崔賀郝邢駱龍陸孔俞辜譚孟殷鄒聶凌甘闕覃岳苗葛籃塗童饒卞',
);
/** Surnames that are common words as well: with them the given name must look like one. */
export const WORDLIKE_SURNAMES = new Set(
  '高何余方江朱石田白古文安連金溫尹成雷包程華萬史任丘向全池谷牛管喬鮑駱柳秦易章汪賈梅褚武祝茅辛鐘',
);
export const DOUBLE_SURNAMES = [
  '歐陽',
  '司馬',
  '諸葛',
  '上官',
  '司徒',
  '夏侯',
  '張簡',
  '范姜',
  '端木',
  '東方',
  '尉遲',
  '令狐',
  '皇甫',
  '公孫',
  '慕容',
];

/** Characters that given names are often made of. */
export const GIVEN = new Set(
  '怡君雅婷欣宜佳穎婉如佩珊惠雯淑芬美玲麗娟玉珍秀英慧敏靜儀筱涵詩萱子晴品妍思妤宇軒承恩冠廷柏翰家豪志明建宏俊傑彥廷哲瑋信宏文雄宗翰育誠仁傑國華明哲偉倫俊宏雅雯心怡詠晴芷若羽彤曉彤昱維大維柏安念慈以琳郁婷鈺婷瑜芳蓉茹薇芸芝蘭菁華珠梅雪鳳月嬌霞香瑩潔琪瑋琳瑄璇馨彬斌勳凱賢德耀輝煌榮昌盛隆添財發富貴祥瑞福祿壽康泰順興旺銘鈞鴻鵬飛龍虎豪強勇毅剛堅誠義禮智忠孝平安寧樂嘉佑佐仲伯叔季元亨利貞乾坤景晨旭昇陽光亮晏晟皓浩瀚海洋湘淳清源澄澤潤濤霖霆雲嵐峰嶽崇峻崙松柏楊桐梓榆楓樺森林柔婕妮妏娜娥婷媛嫻嬅孟宥宸寬宛容宣定宗宜',
);
/** Characters that hold sentences together: no given name begins or ends with them. */
export const FUNCTION = new Set(
  '的了在我你您他她它是有不也就都很還要會能可把被讓給跟和與及或但而且因所以為這那個些們來去到從向對於之其此每各某再又才只已曾將著過呢嗎吧啊呀哦嘛沒無非上下裡外前後中間時候次天年月日週點分做說想看聽問知道覺得感謝請叫用拿出入起回開關多少大小好比更最太真幾兩三四五六七八九十一二半雖然如果同',
);

/** What stands right after a name. */
export const TITLES = [
  '老師',
  '教授',
  '同學',
  '學長',
  '學姐',
  '學姊',
  '學弟',
  '學妹',
  '先生',
  '小姐',
  '女士',
  '太太',
  '阿姨',
  '叔叔',
  '伯伯',
  '阿伯',
  '奶奶',
  '爺爺',
  '阿嬤',
  '阿公',
  '媽媽',
  '爸爸',
  '主任',
  '里長',
  '理事長',
  '村長',
  '區長',
  '議員',
  '督導',
  '社工',
  '助教',
  '醫師',
  '醫生',
  '護理師',
  '校長',
  '院長',
  '所長',
  '組長',
  '隊長',
  '店長',
  '老闆',
  '牧師',
  '神父',
  '修女',
  '講師',
  '博士',
  '經理',
  '董事長',
  '執行長',
] as const;
/** Titles that stand before a name. */
export const ROLES = [
  '督導',
  '組長',
  '隊長',
  '主任',
  '里長',
  '助教',
  '社工',
  '講師',
  '學長',
  '學姐',
  '學姊',
  '學弟',
  '學妹',
  '老師',
  '同學',
  '組員',
  '夥伴',
  '伙伴',
  '朋友',
  '室友',
  '搭檔',
] as const;
/** After these somebody's name follows. */
export const CALLED = [
  '叫做',
  '名叫',
  '叫作',
  '我叫',
  '他叫',
  '她叫',
  '名字是',
  '姓名是',
  '姓名：',
  '姓名:',
  '本名',
  '全名',
  '名字叫',
  '人稱',
  '綽號',
  '暱稱',
  '署名',
] as const;

/** Family names as they are romanised in Taiwan and nearby, and the commonest elsewhere. */
export const ROMAN_SURNAMES = new Set(
  'chen lin huang chang zhang li lee wang wu liu tsai cai yang hsu xu cheng zheng hsieh xie kuo guo hung hong tseng zeng chiu qiu liao lai chou zhou yeh ye su chuang zhuang lu lyu lo luo peng chan zhan hu shih shi shen liang chao zhao yen yan ko ke weng wei sun tai dai fan sung song teng deng tu du fu hou tsao cao hsueh xue ting ding cho zhuo ma tung dong tang lan chiang jiang yao ho he kao gao pan hsiao xiao chung zhong yu fang chu zhu kim park choi nguyen tran pham smith johnson williams brown jones garcia miller davis wilson anderson taylor tanaka suzuki sato yamada'.split(
    ' ',
  ),
);
/** Given names that students in Taiwan go by in English, and common ones elsewhere. */
export const ROMAN_GIVEN = new Set(
  'kevin amy jason peter mary john david michael james robert daniel andrew eric jack tom tony steven stephen eddie leo alex allen alan albert brian bruce chris christopher derek edward eason ethan frank gary george henry howard ian ivan jacky jay jeff jeffrey jerry jimmy joe johnny jonathan joseph justin ken kenny larry louis lucas mark martin matt matthew max nick oscar patrick paul philip ray richard rick roger ryan sam samuel scott sean simon steve ted terry thomas tim timothy victor vincent wayne william willy angela alice amanda amber andrea angel anna annie ariel ashley bella betty bonnie carol catherine cathy celine charlotte cherry christine cindy claire crystal daisy debbie diana doris eileen elaine ella ellen emily emma erica eva evelyn fiona flora gina gloria helen hannah irene iris ivy jamie jane janet jasmine jenny jennifer jessica jessie jill joanna josephine joyce judy julia julie karen kate katherine kathy katie kelly kimberly laura lily linda lisa lucy lydia maggie mandy maria megan melissa mia michelle mina monica nancy nicole nina nora olivia patty peggy phoebe rachel rebecca rita rose ruby sabrina sally sandra sandy sara sarah serena sharon sherry shirley sophia sophie stacy stella sunny susan tiffany tina vicky victoria vivian wendy winnie yvonne zoe'.split(
    ' ',
  ),
);
/** Words with capitals that begin no name of a person. */
export const CAPITALISED = new Set(
  'i the a an and or but my our your his her their we they he she it this that these those in on at for with from to of by as when where what why how if then after before during since because although national taiwan normal university taipei kaohsiung taichung tainan new city county district department college school center centre institute office social practice service learning community course semester project program programme workshop main station street road park mountain river lake beach temple museum library hospital market elementary junior senior high club team group island east west north south central chinese english taiwanese japanese korean american monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december google line instagram facebook youtube microsoft teams forms zoom excel word canvas moodle first second third last next our'.split(
    ' ',
  ),
);
