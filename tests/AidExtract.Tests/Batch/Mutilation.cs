namespace AidExtract.Tests.Batch;

/// <summary>Does to files what disks, networks and editors do.</summary>
internal static class Mutilation
{
    /// <summary>A copy with some edits: bits, bytes, pieces taken out, doubled, put in, or the rest cut off.</summary>
    public static byte[] Of(byte[] sample, Random random, int edits)
    {
        var bytes = new List<byte>(sample);
        for (; edits > 0 && bytes.Count > 0; edits--)
        {
            // Headers and directories stand at the ends, and are a small part of the whole.
            var at = random.Next(3) switch { 0 => random.Next(Math.Min(bytes.Count, 200)), 1 => bytes.Count - 1 - random.Next(Math.Min(bytes.Count, 300)), _ => random.Next(bytes.Count) };
            var length = Math.Min(bytes.Count - at, random.Next(1, 60));
            switch (random.Next(6))
            {
                case 0:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    bytes[at] = (byte)(random.Next(2) * 0xFF);
                    break;
                case 2:
                    bytes.RemoveRange(at, length);
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 4:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                default:
                    var noise = new byte[length];
                    random.NextBytes(noise);
                    bytes.InsertRange(at, noise);
                    break;
            }
        }

        return [.. bytes];
    }
}
