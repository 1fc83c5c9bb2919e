using System.Text;
using Trellis.Frameworks.Exchange.Import;

namespace Trellis.Tests.Support;

/// <summary>What the small organisation expects.</summary>
public sealed partial class World
{
    /// <summary>The framework of the small organisation, in Trellis's own CSV tables.</summary>
    public static IReadOnlyList<InputFile> FrameworkFiles =>
        [
            File(
                "levels.csv",
                "scale,level,name\nFour steps,1,Aware\nFour steps,2,Working\nFour steps,3,Proficient\nFour "
                    + "steps,4,Expert\n"
            ),
            File(
                "categories.csv",
                "category,description,core,status\nCore,For everyone,yes,published\nCraft,What we "
                    + "make,no,published\nComing,Not yet,no,in development\nSecret,Only editors,no,draft\n"
            ),
            File(
                "competencies.csv",
                "category,competency,description,status\nCore,Listening,How you "
                    + "listen.,published\nCraft,Writing,How you write.,published\nCraft,Drawing,How you "
                    + "draw.,published\nComing,Singing,How you sing.,in development\nSecret,Hiding,How you "
                    + "hide.,draft\n"
            ),
            File(
                "descriptors.csv",
                "competency,level,track,text\n"
                    + string.Concat(
                        new[] { "Listening", "Writing", "Drawing" }.SelectMany(c =>
                            new[] { "Aware", "Working", "Proficient", "Expert" }.Select(l =>
                                $"{c},{l},ic,{c} at {l} as a maker.\n{c},{l},managerial,{c} at {l} as a leader.\n"
                            )
                        )
                    )
                    + "Hiding,Aware,ic,canary-draft-descriptor\n"
            ),
            File("skills.csv", "competency,skill,description\nWriting,Spelling,Letters in order.\n"),
            File(
                "positions.csv",
                "family,role,title,grade,track,description\nCraft,Maker,Junior "
                    + "maker,1,ic,Begins.\nCraft,Maker,Maker,2,ic,Makes.\nCraft,Maker,Lead maker,3,managerial,Leads.\n"
            ),
            File(
                "expectations.csv",
                "position,item,kind,level,desired,weight\nMaker / Junior maker,Listening,competency,Aware,,1\nMaker "
                    + "/ Junior maker,Writing,competency,Working,,1\n"
                    + "Maker / Maker,Listening,competency,Working,,1\nMaker / "
                    + "Maker,Writing,competency,Proficient,,2\nMaker / Maker,Spelling,skill,3,,1\nMaker / Lead "
                    + "maker,Listening,competency,Expert,,1\nMaker / Lead "
                    + "maker,Writing,competency,Proficient,,1\nMaker / Lead "
                    + "maker,Drawing,competency,Working,,1\n"
            ),
            File(
                "paths.csv",
                "from,to,kind\nMaker / Junior maker,Maker / Maker,promotion\nMaker / Maker,Maker / Lead "
                    + "maker,track change\n"
            ),
        ];

    public static InputFile File(string name, string text) =>
        new(name, () => new MemoryStream(Encoding.UTF8.GetBytes(text)));
}
