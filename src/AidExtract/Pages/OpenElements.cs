using AidExtract.Tables.Pages;

namespace AidExtract.Pages;

/// <summary>
/// The blocks and tables that are open at a position of a page. End tags that belong to none are passed over, and those that are missing are
/// made up for, in time linear in the number of tags however deep they are nested.
/// </summary>
/// <param name="closed">Is told of each element that ends, the innermost first, and whether it ends where it should: not for want of its end tag.</param>
internal sealed class OpenElements(Action<OpenElement, bool> closed)
{
    private readonly List<OpenElement> _stack = [];
    private readonly Dictionary<string, int> _innermost = new(StringComparer.Ordinal);

    /// <summary>Number of open elements that hold the article.</summary>
    public int Contents { get; private set; }

    /// <summary>Number of open preformatted elements.</summary>
    public int Preformatted { get; private set; }

    /// <summary>Begins an element, and ends those that end where it begins.</summary>
    public void Open(string name, ElementLayout layout, BlockMeaning meaning, int firstPiece)
    {
        var top = _stack.Count - 1;
        var (table, cell) = top < 0 ? (-1, -1)
            : (_stack[top].Layout == ElementLayout.Table ? top : _stack[top].Table, _stack[top].Layout == ElementLayout.Cell ? top : _stack[top].Cell);
        _stack.Add(new OpenElement(name, layout, meaning, firstPiece, Innermost(name), table, cell));
        _innermost[name] = top + 1;
        Contents += meaning == BlockMeaning.Content ? 1 : 0;
        Preformatted += layout == ElementLayout.Preformatted ? 1 : 0;
    }

    /// <summary>Ends the elements that a start tag ends without saying so.</summary>
    public void CloseBefore(string name, ElementLayout layout)
    {
        switch (name)
        {
            case "li":
                ClosePeer("li", Math.Max(Innermost("ul"), Innermost("ol")));
                break;
            case "dt" or "dd":
                ClosePeer("dt", Innermost("dl"));
                ClosePeer("dd", Innermost("dl"));
                break;
            case "option":
                ClosePeer("option", Innermost("select"));
                break;
            default:
                if (layout is ElementLayout.Cell or ElementLayout.Row or ElementLayout.Group)
                {
                    var table = Innermost("table");
                    ClosePeer("td", table);
                    ClosePeer("th", table);
                    if (layout != ElementLayout.Cell)
                    {
                        ClosePeer("tr", table);
                    }
                }

                break;
        }

        if (_stack is [.., { Name: "p" }])
        {
            Pop(isEnded: true);
        }
    }

    /// <summary>Ends the innermost element of a name, with all that are open in it. What is open outside of a cell is not ended from within it.</summary>
    public void Close(string name, ElementLayout layout)
    {
        var at = Innermost(name);
        var top = _stack.Count - 1;
        if (at < 0)
        {
            return;
        }

        var limit = layout switch
        {
            ElementLayout.Table => -1,
            ElementLayout.Group or ElementLayout.Row or ElementLayout.Cell => _stack[top].Layout == ElementLayout.Table ? top : _stack[top].Table,
            _ => _stack[top].Layout == ElementLayout.Cell ? top : _stack[top].Cell,
        };
        if (at > limit)
        {
            CloseFrom(at + 1);
            Pop(isEnded: true);
        }
    }

    /// <summary>Ends all elements.</summary>
    public void CloseAll() => CloseFrom(0);

    private int Innermost(string name) => _innermost.GetValueOrDefault(name, -1);

    private void ClosePeer(string name, int parent)
    {
        if (Innermost(name) is var at && at > parent)
        {
            CloseFrom(at);
        }
    }

    private void CloseFrom(int place)
    {
        while (_stack.Count > place)
        {
            Pop(isEnded: _stack[^1] is { Layout: not ElementLayout.Block } or { Name: "p" or "li" or "dt" or "dd" or "option" });
        }
    }

    private void Pop(bool isEnded)
    {
        var element = _stack[^1];
        _stack.RemoveAt(_stack.Count - 1);
        _innermost[element.Name] = element.SameName;
        Contents -= element.Meaning == BlockMeaning.Content ? 1 : 0;
        Preformatted -= element.Layout == ElementLayout.Preformatted ? 1 : 0;
        closed(element, isEnded);
    }
}
