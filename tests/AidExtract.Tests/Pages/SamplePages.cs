namespace AidExtract.Tests.Pages;

/// <summary>Pages made up after the ways in which Chinese news sites write theirs.</summary>
internal static class SamplePages
{
    /// <summary>A county government's content system: editor block, facts in the head, print and share below.</summary>
    public const string Government = """
        <!DOCTYPE html>
        <html lang="zh-CN">
        <head>
        <meta charset="utf-8">
        <title>清河县修通三条村道-清河县人民政府</title>
        <meta name="SiteName" content="清河县人民政府">
        <meta name="ArticleTitle" content="清河县修通三条村道">
        <meta name="PubDate" content="2021-03-08 09:12">
        <meta name="ContentSource" content="清河县融媒体中心">
        <meta name="Description" content="投入900万元">
        <script>var money = "捐款77万元";</script>
        </head>
        <body>
        <div class="crumbs"><a href="/">首页</a> &gt; <a href="/zw/">政务动态</a> &gt; 正文</div>
        <h2 class="tit">清河县修通三条村道</h2>
        <div class="pages-date">2021-03-08 09:12 来源：清河县融媒体中心 【字体：大 中 小】 浏览 3500 次</div>
        <div class="TRS_Editor" id="zoom">
        <p align="center"><img src="a.jpg" width="500" alt="新路500米"></p>
        <p>&emsp;&emsp;3月8日，清河县三条村道同时通车，总投资<font color="red"><b>1,</b>260</font>万元，全长18.6公里。</p>
        <p>&ensp;其中，省交通厅下达补助资金８００万元，
        受益群众<span>2300</span>户。</p>
        </div>
        <div class="share-box">分享到：微信 微博</div>
        <p><a href="javascript:window.print()">【打印】</a></p>
        <div id="footer">主办：清河县人民政府办公室　发行公报3000份</div>
        </body></html>
        """;

    /// <summary>A portal: logo as first headline, menu, hot list before the text, related links with dates, comments, licence.</summary>
    public const string Portal = """
        <!doctype html>
        <html><head><title>百名教师赴东乡支教_教育_山城新闻网</title>
        <meta property="og:title" content="百名教师赴东乡支教"/>
        <meta property="article:published_time" content="2019-09-02T07:30:00+08:00"/>
        <meta name="author" content="周晓"/></head>
        <body class="no-touch with-sidebar">
        <header><h1 class="logo"><a href="/">山城新闻网</a></h1>
        <nav><ul><li><a href="/a">新闻</a></li><li><a href="/b">财经</a></li><li><a href="/c">教育</a></li></ul></nav></header>
        <div><h3>热点排行</h3><ol><li><a href="1">山城今年发放助学贷款3亿元</a></li><li><a href="2">一季度售出新房5200套</a></li>
        <li><a href="3">环城路征地赔偿1.2亿元</a> <em>09-01 08:00</em></li></ol></div>
        <main><article>
        <header><h1>百名教师赴东乡支教</h1><p>2019-09-02 07:30 来源：<a href="/x">山城晚报</a></p></header>
        <p>9月1日，山城市选派的<a href="/t">100名教师</a>抵达东乡县，市财政安排专项经费360万元。</p>
        <h2>带去教具</h2>
        <p>同车运去教具1200套。</p>
        <figure><img src="b.jpg"><figcaption>图为捐赠的12台钢琴。</figcaption></figure>
        </article></main>
        <aside class="sidebar"><p>广告位每月收费5000元。</p></aside>
        <div class="related-list"><p>相关阅读</p><p>东乡去年脱贫6000人</p></div>
        <section id="comments"><p>网友：我愿意捐500元。</p></section>
        <footer><p>山城新闻网 版权所有 注册资本2000万元</p></footer>
        </body></html>
        """;

    /// <summary>A table of donations, cells with paragraphs in them, the unit in the header.</summary>
    public const string Table = """
        <html><body><h1>慈善一日捐到账情况</h1>
        <p>截至2020年5月8日，各区到账情况如下。</p>
        <table border=1><tr class="header"><th>单位</th><th>到账（万元）</th><th>人数（人）</th></tr>
        <tr><td><p>历下区</p></td><td><p>174.6</p></td><td><p>1320</p></td></tr>
        <tr><td><a href="szq.html">市中区</a></td><td>90.5</td><td>860</td></tr></table>
        <table><tbody><tr><td>槐荫区
        <td>1746070元<tr><td>天桥区<td>棉被300床</tbody></table>
        <p>以上款物由市慈善总会统一安排。</p>
        </body></html>
        """;

    /// <summary>The nineties: layout tables, font tags, a body of line breaks, no quotation marks, capital tags.</summary>
    public const string Old = """
        <HTML><HEAD><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=gb2312"><TITLE>青石乡建起希望小学</TITLE></HEAD>
        <BODY BGCOLOR=#FFFFFF><CENTER><TABLE WIDTH=760 BORDER=0><TR><TD WIDTH=120 VALIGN=top>
        <A HREF=/>首页</A><BR><A HREF=/gn/>国内</A><BR><A HREF=/gj/>国际</A><BR></TD>
        <TD><FONT SIZE=5 COLOR=#CC0000><B>青石乡建起希望小学</B></FONT><BR>
        <FONT SIZE=2>2003年06月01日 10:20 青石晚报</FONT><BR><BR>
        &nbsp;&nbsp;&nbsp;&nbsp;青石乡希望小学今天落成，香港同胞捐资<FONT COLOR=red>42万元</FONT>，新建教室12间。<BR><BR>
        &nbsp;&nbsp;&nbsp;&nbsp;学校可以容纳学生３６０名。<BR>
        </TD></TR></TABLE><HR><FONT SIZE=1>Copyright 2003 发行量10万份</FONT></CENTER></BODY></HTML>
        """;

    /// <summary>Traditional, to be written in Big5.</summary>
    public const string Traditional = """
        <!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
        <html><head><meta http-equiv="Content-Type" content="text/html; charset=big5"><title>善款送抵災區 | 臺北日報</title></head>
        <body><div id=menu><a href=/1>首頁</a><a href=/2>要聞</a></div>
        <h1>善款送抵災區</h1><p><time datetime="2010-08-20">8月20日</time></p>
        <div class=story>臺北市一家企業捐出新臺幣3億<i>2,450萬</i>元，另有帳篷1200頂。<br><br>首批物資已於昨日運抵。</div>
        </body></html>
        """;

    /// <summary>Tags that are not closed, closed twice or crossed, a missing quotation mark, a comment without end.</summary>
    public const string Malformed = """
        <!doctype html><html><body></div></td><div class=content><h1>河湾村修水渠</h1>
        <p>村里筹资<b>8<i>6</b>万</i>元<p>修渠<a href="/q.html>5公里</a>，增产<3成，<span class="x">用工40名</td></table></div></div>
        <p>县水利局补助2<b>0万元</p><ul><li>水泥30吨<li>沙石<em>50立方米</ul>
        <p>完工后还余3万元。<!-- 未完
        """;
}
