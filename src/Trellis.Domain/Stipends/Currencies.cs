namespace Trellis.Domain.Stipends;

/// <summary>What ISO 4217 says of currencies.</summary>
public static class Currencies
{
    private const string None = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF";
    private const string Three = "BHD IQD JOD KWD LYD OMR TND";
    private const string Four = "CLF UYW";

    /// <summary>How many decimals an amount in a currency has: none in yen, three in Kuwaiti dinars, mostly two.</summary>
    public static int Decimals(string code) =>
        None.Split(' ').Contains(code) ? 0
        : Three.Split(' ').Contains(code) ? 3
        : Four.Split(' ').Contains(code) ? 4
        : 2;
}
